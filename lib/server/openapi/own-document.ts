import type { Actor } from '@/lib/access/actor'
import { asSeenBy } from '@/lib/access/fields'
import type { Role } from '@/lib/domain/roles'
import { learnedFields } from '@/lib/records/learned-fields'
import { openApiDocument } from './document'

/** As each role sees it, until somebody changes a field or a right. */
const asRolesSee = { mark: null as string | null, texts: new Map<Role, string>() }

/** Writes the contract with the workspace's own fields, and without what this person may not see. */
export function ownDocument(actor: Actor): string {
  const { mark } = learnedFields()
  if (asRolesSee.mark !== mark) asRolesSee.texts.clear()
  asRolesSee.mark = mark
  let text = asRolesSee.texts.get(actor.role)
  if (text === undefined) {
    text = JSON.stringify(asSeenBy(actor, openApiDocument))
    asRolesSee.texts.set(actor.role, text)
  }
  return text
}
