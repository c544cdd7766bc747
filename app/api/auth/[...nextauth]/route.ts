import { methods } from '@/lib/server/rest/methods'
import { authenticate } from '@/lib/server/sign-in'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: authenticate, POST: authenticate })
