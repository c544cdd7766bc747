import { sightOn } from '@/lib/queries/sight'
import { endpoint } from '@/lib/server/door'
import { methods } from '@/lib/server/rest/methods'
import { recordOf } from '@/lib/server/rest/record-of'
import { sightQuestionIn } from '@/lib/server/rest/sight-question'

const sight = endpoint<{ records: string; id: string }>({
  name: 'records.sight',
  read: async (reader, actor, { params, query }) => {
    const record = recordOf(params.records, actor)
    const asked = sightQuestionIn(query)
    if (!asked.ok) return asked
    const question = { record, id: params.id, ...asked.value }
    return { ok: true, value: await sightOn(reader, actor, question) }
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: sight })
