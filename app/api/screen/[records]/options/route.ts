import { referenceOptions } from '@/lib/queries/reference-options'
import { descriptions } from '@/lib/records/all'
import type { Field, Fields } from '@/lib/records/field'
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
      isBeyond: query.get('beyond') === '1',
      ownersOf: recordNamed(query.get('ownersOf') ?? '') ?? undefined,
      holding: onlyFor(query.get('field') ?? ''),
    }),
  }),
})

/** What a field, 'teams.boardViewId', asks of the records that it may point to. */
function onlyFor(path: string): Field['refersOnlyTo'] {
  const [records = '', name = ''] = path.split('.')
  const record = recordNamed(records)
  const fields: Fields = record ? descriptions[record].fields : {}
  return Object.hasOwn(fields, name) ? fields[name]?.refersOnlyTo : undefined
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: options })
