import { listPage } from '@/lib/queries/list-view'
import { readListAddress } from '@/lib/records/list-address'
import { endpoint } from '@/lib/server/door'
import { recordOf } from '@/lib/server/rest/record-of'

/** The next rows of a list that is on somebody's screen. */
export const GET = endpoint<{ records: string }>({
  isLong: true,
  read: (reader, actor, { params, query }) =>
    listPage(
      reader,
      actor,
      recordOf(params.records, actor),
      readListAddress(query),
      query.get('cursor') ?? undefined,
    ),
})
