import { asBuilt } from '@/lib/records/learned-fields'
import { askerOf } from '@/lib/server/asker'
import { openApiDocument } from '@/lib/server/openapi/document'
import { ownDocument } from '@/lib/server/openapi/own-document'
import { methods } from '@/lib/server/rest/methods'

let asEverybodySees: string | undefined
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

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: document })
