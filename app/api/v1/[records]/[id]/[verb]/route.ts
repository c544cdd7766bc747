import { endpoint } from '@/lib/server/door'
import { act } from '@/lib/server/rest/deeds'
import { methods } from '@/lib/server/rest/methods'
import { etagOf } from '@/lib/server/rest/version'

/** Every act on one record beside editing it: POST /opportunities/:id/move. */
const post = endpoint<{ records: string; id: string; verb: string }>({
  name: 'records.act',
  headers: etagOf,
  write: (tx, actor, { params, request, body }) =>
    act(tx, actor, { ...params, match: request.headers.get('if-match'), body }),
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: post })
