import { getProjected } from '@/lib/queries/get-record'
import { endpoint } from '@/lib/server/door'
import { remove, update } from '@/lib/server/rest/deeds'
import { wishIn } from '@/lib/server/rest/list-question'
import { methods } from '@/lib/server/rest/methods'
import { recordOf } from '@/lib/server/rest/record-of'
import { etagOf } from '@/lib/server/rest/version'

type Params = { records: string; id: string }

const get = endpoint<Params>({
  name: 'records.read',
  headers: etagOf,
  read: async (reader, actor, { params: { records, id }, query }) => {
    const record = recordOf(records, actor)
    const wish = wishIn(query)
    return wish.ok ? getProjected(reader, actor, record, id, wish.value) : wish
  },
})

const patch = endpoint<Params>({
  name: 'records.update',
  headers: etagOf,
  write: (tx, actor, { params, request, body }) =>
    update(tx, actor, { ...params, match: request.headers.get('if-match'), body }),
})

const gone = endpoint<Params>({
  name: 'records.delete',
  write: (tx, actor, { params, request }) =>
    remove(tx, actor, { ...params, match: request.headers.get('if-match') }),
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: get,
  PATCH: patch,
  DELETE: gone,
})
