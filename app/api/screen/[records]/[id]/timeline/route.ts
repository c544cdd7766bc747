import { timelineOf } from '@/lib/queries/timeline'
import { endpoint } from '@/lib/server/door'
import { recordOf } from '@/lib/server/rest/record-of'

/** Earlier entries of a record's timeline. */
export const GET = endpoint<{ records: string; id: string }>({
  isLong: true,
  read: (reader, actor, { params, query }) =>
    timelineOf(reader, actor, {
      record: recordOf(params.records, actor),
      id: params.id,
      cursor: query.get('cursor') ?? undefined,
    }),
})
