import { referenceOptions } from '@/lib/queries/reference-options'
import { recordNamed } from '@/lib/records/names'
import { endpoint } from '@/lib/server/door'
import { recordOf } from '@/lib/server/rest/record-of'

/** What a pick-list offers for the words typed so far. */
export const GET = endpoint<{ records: string }>({
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
