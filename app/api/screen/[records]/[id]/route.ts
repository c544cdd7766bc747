import { recordView } from '@/lib/queries/record-view'
import { endpoint } from '@/lib/server/door'
import { methods } from '@/lib/server/rest/methods'
import { recordOf } from '@/lib/server/rest/record-of'
import { surroundingsOf } from '@/lib/server/screen/surroundings'

/** Everything that a record's drawer shows. */
const opened = endpoint<{ records: string; id: string }>({
  isLong: true,
  read: async (reader, actor, { params }) => {
    const view = await recordView(reader, actor, recordOf(params.records, actor), params.id)
    return view.ok ? { ok: true, value: { view: view.value, surroundings: surroundingsOf(actor) } } : view
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: opened })
