import { openApiDocument } from '@/lib/server/openapi/document'
import { methods } from '@/lib/server/rest/methods'

let written: string | undefined

/** The contract of this API. It tells nothing about anybody's data, so it needs no token. */
const document = () =>
  new Response((written ??= JSON.stringify(openApiDocument())), {
    headers: { 'Content-Type': 'application/json' },
  })

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: document })
