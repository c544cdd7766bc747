import { addOnBoard } from '@/lib/server/rest/board-acts'
import { methods } from '@/lib/server/rest/methods'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: addOnBoard })
