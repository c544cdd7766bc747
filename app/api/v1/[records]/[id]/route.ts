import { updateOf } from '@/lib/commands/acts'
import { deleteRecord } from '@/lib/commands/delete-record'
import { refuseOlder } from '@/lib/commands/refuse-older'
import { getProjected } from '@/lib/queries/get-record'
import { endpoint } from '@/lib/server/door'
import { afterAct } from '@/lib/server/rest/after-act'
import { wishIn } from '@/lib/server/rest/list-question'
import { methods } from '@/lib/server/rest/methods'
import { recordOf } from '@/lib/server/rest/record-of'
import { etagOf, versionIn } from '@/lib/server/rest/version'

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

const update = endpoint<Params>({
  name: 'records.update',
  headers: etagOf,
  write: async (tx, actor, { params: { records, id }, request, body }) => {
    const record = recordOf(records, actor)
    const version = versionIn(request.headers)
    if (!version.ok) return version
    const changed = await updateOf(record)(tx, actor, { id, version: version.value, values: body })
    if (!changed.ok) return changed
    return { ok: true, value: await afterAct(tx, actor, record, { id, eventId: changed.value.eventId }) }
  },
})

const remove = endpoint<Params>({
  name: 'records.delete',
  write: async (tx, actor, { params: { records, id }, request }) => {
    const record = recordOf(records, actor)
    const version = versionIn(request.headers)
    if (!version.ok) return version
    const older = await refuseOlder(tx, actor, record, id, version.value)
    if (older) return older
    const gone = await deleteRecord(tx, actor, record, { id })
    return gone.ok ? { ok: true, value: { id, eventId: gone.value.eventId } } : gone
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: get,
  PATCH: update,
  DELETE: remove,
})
