import { beginOidc } from '@/lib/server/oidc/begin'
import { methods } from '@/lib/server/rest/methods'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: beginOidc })
