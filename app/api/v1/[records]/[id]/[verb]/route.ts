import { refuseOlder } from '@/lib/commands/refuse-older'
import { endpoint } from '@/lib/server/door'
import { afterAct } from '@/lib/server/rest/after-act'
import { doAct } from '@/lib/server/rest/do-act'
import { methods } from '@/lib/server/rest/methods'
import { recordOf } from '@/lib/server/rest/record-of'
import { etagOf, versionIn } from '@/lib/server/rest/version'

/** Every act on one record beside editing it: POST /opportunities/:id/move. */
const act = endpoint<{ records: string; id: string; verb: string }>({
  name: 'records.act',
  headers: etagOf,
  write: async (tx, actor, { params: { records, id, verb }, request, body }) => {
    const record = recordOf(records, actor)
    const version = versionIn(request.headers)
    if (!version.ok) return version
    const older = await refuseOlder(tx, actor, record, id, version.value)
    if (older) return older
    const done = await doAct(tx, actor, record, verb, id, body)
    if (!done.ok) return done
    return { ok: true, value: await afterAct(tx, actor, record, { id, eventId: done.value.eventId }) }
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: act })
