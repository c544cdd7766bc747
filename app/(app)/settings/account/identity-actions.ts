'use server'

import { unlinkIdentity } from '@/lib/commands/link-identity'
import { permitLink } from '@/lib/server/oidc/permit-link'
import { passwordProof, proven } from '@/lib/server/proven'

export const permitMyLink = permitLink

export const unlinkMyIdentity = proven(passwordProof, unlinkIdentity)
