import { updateOf } from '@/lib/commands/acts'
import { deleteRecord } from '@/lib/commands/delete-record'
import { getRecord } from '@/lib/queries/get-record'
import { endpoint } from '@/lib/server/door'
import { versionIn, withVersion } from '@/lib/server/rest/version'
import { recordOf } from '@/lib/server/rest/record-of'

type Params = { records: string; id: string }

export const GET = endpoint<Params>({
  name: 'records.read',
  read: async (reader, actor, { params }) => {
    const row = await getRecord(reader, actor, recordOf(params.records, actor), params.id)
    return { ok: true, value: withVersion(row) }
  },
})

export const PATCH = endpoint<Params>({
  name: 'records.update',
  write: async (tx, actor, { params, request, body }) => {
    const record = recordOf(params.records, actor)
    const version = versionIn(request.headers)
    if (!version.ok) return version
    const changed = await updateOf(record)(tx, actor, { id: params.id, version: version.value, values: body })
    if (!changed.ok) return changed
    const row = await getRecord(tx, actor, record, params.id)
    return { ok: true, value: { ...row, eventId: changed.value.eventId } }
  },
})

export const DELETE = endpoint<Params>({
  name: 'records.delete',
  write: async (tx, actor, { params }) => {
    const gone = await deleteRecord(tx, actor, recordOf(params.records, actor), params)
    return gone.ok ? { ok: true, value: { eventId: gone.value.eventId } } : gone
  },
})
