import { followDemo } from '@/lib/server/follow-demo'
import { methods } from '@/lib/server/rest/methods'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: followDemo })
