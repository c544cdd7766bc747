import { listPage } from '@/lib/queries/list-view'
import { readListAddress } from '@/lib/records/list-address'
import { endpoint } from '@/lib/server/door'
import { methods } from '@/lib/server/rest/methods'
import { recordOf } from '@/lib/server/rest/record-of'

/** The next rows of a list that is on somebody's screen. */
const list = endpoint<{ records: string }>({
  isLong: true,
  read: (reader, actor, { params, query }) =>
    listPage(
      reader,
      actor,
      recordOf(params.records, actor),
      readListAddress(query),
      query.get('cursor') ?? undefined,
      Number(query.get('rows')) || undefined,
    ),
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: list })
