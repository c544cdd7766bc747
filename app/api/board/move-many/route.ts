import { moveManyOnBoard } from '@/lib/server/rest/board-acts'
import { methods } from '@/lib/server/rest/methods'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: moveManyOnBoard })
