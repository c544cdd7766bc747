import { finishOidc } from '@/lib/server/oidc/finish'
import { methods } from '@/lib/server/rest/methods'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: finishOidc })
