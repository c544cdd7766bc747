import { referenceOptions } from '@/lib/queries/reference-options'
import { recordNamed } from '@/lib/records/names'
import { endpoint } from '@/lib/server/door'
import { methods } from '@/lib/server/rest/methods'
import { recordOf } from '@/lib/server/rest/record-of'

/** What a pick-list offers for the words typed so far. */
const options = endpoint<{ records: string }>({
  isLong: true,
  read: async (reader, actor, { params, query }) => ({
    ok: true,
    value: await referenceOptions(reader, actor, {
      record: recordOf(params.records, actor),
      text: (query.get('q') ?? '').slice(0, 200),
      customerId: query.get('customerId') ?? undefined,
      ownersOf: recordNamed(query.get('ownersOf') ?? '') ?? undefined,
    }),
  }),
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: options })
