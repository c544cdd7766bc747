import { asBuilt, learnedFields } from '@/lib/records/learned-fields'
import { askerOf } from '@/lib/server/asker'
import { openApiDocument } from '@/lib/server/openapi/document'
import { methods } from '@/lib/server/rest/methods'

let asEverybodySees: string | undefined
let asOwnSees: { mark: string | null; text: string } | undefined

/** The contract of this API. It tells nothing of a workspace, so it needs no token; one that is sent adds the workspace's own fields. */
async function document({ headers }: Request): Promise<Response> {
  // A cookie would let a foreign page's link differ by who follows it; who wants more names themselves.
  const isOwn = headers.has('authorization') && (await askerOf(headers, Date.now())) !== null
  return new Response(
    isOwn ? ownDocument() : (asEverybodySees ??= JSON.stringify(asBuilt(openApiDocument))),
    {
      headers: { 'Content-Type': 'application/json', Vary: 'Authorization' },
    },
  )
}

function ownDocument(): string {
  const { mark } = learnedFields()
  if (asOwnSees?.mark !== mark) asOwnSees = { mark, text: JSON.stringify(openApiDocument()) }
  return asOwnSees.text
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: document })
