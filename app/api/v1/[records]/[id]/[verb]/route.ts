import { getRecord } from '@/lib/queries/get-record'
import { endpoint } from '@/lib/server/door'
import { doAct } from '@/lib/server/rest/do-act'
import { recordOf } from '@/lib/server/rest/record-of'

/** Every act on one record beside editing it: POST /opportunities/:id/move. */
export const POST = endpoint<{ records: string; id: string; verb: string }>({
  name: 'records.act',
  write: async (tx, actor, { params: { records, id, verb }, body }) => {
    const record = recordOf(records, actor)
    const done = await doAct(tx, actor, record, verb, id, body)
    if (!done.ok) return done
    return { ok: true, value: { ...(await getRecord(tx, actor, record, id)), eventId: done.value.eventId } }
  },
})
