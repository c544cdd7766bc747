import type { Actor } from '@/lib/access/actor'
import { asSeenBy } from '@/lib/access/fields'
import type { Role } from '@/lib/domain/roles'
import { asBuilt, learnedFields } from '@/lib/records/learned-fields'
import { askerOf } from '@/lib/server/asker'
import { openApiDocument } from '@/lib/server/openapi/document'
import { methods } from '@/lib/server/rest/methods'

let asEverybodySees: string | undefined
/** As each role sees it, until somebody changes a field or a right. */
const asRolesSee = { mark: null as string | null, texts: new Map<Role, string>() }

/** The contract of this API. It tells nothing of a workspace, so it needs no token; one that is sent adds the workspace's own fields, and leaves out what its person may not see. */
async function document({ headers }: Request): Promise<Response> {
  // A cookie would let a foreign page's link differ by who follows it; who wants more names themselves.
  const asker = headers.has('authorization') ? await askerOf(headers, Date.now()) : null
  return new Response(
    asker ? ownDocument(asker.actor) : (asEverybodySees ??= JSON.stringify(asBuilt(openApiDocument))),
    {
      headers: { 'Content-Type': 'application/json', Vary: 'Authorization' },
    },
  )
}

function ownDocument(actor: Actor): string {
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

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: document })
