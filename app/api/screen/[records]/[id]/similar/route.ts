import { refuse } from '@/lib/domain/refusals'
import { similarOpportunities } from '@/lib/queries/similar-opportunities'
import { endpoint } from '@/lib/server/door'
import { methods } from '@/lib/server/rest/methods'
import { recordOf } from '@/lib/server/rest/record-of'

/** How opportunities like this one went. */
const similar = endpoint<{ records: string; id: string }>({
  isLong: true,
  read: async (reader, actor, { params }) => {
    if (recordOf(params.records, actor) !== 'opportunity') return refuse('not_found')
    return { ok: true, value: await similarOpportunities(reader, actor, params.id) }
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: similar })
