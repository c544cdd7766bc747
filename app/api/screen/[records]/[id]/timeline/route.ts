import { timelineOf } from '@/lib/queries/timeline'
import { endpoint } from '@/lib/server/door'
import { methods } from '@/lib/server/rest/methods'
import { recordOf } from '@/lib/server/rest/record-of'

/** Earlier entries of a record's timeline. */
const timeline = endpoint<{ records: string; id: string }>({
  isLong: true,
  read: (reader, actor, { params, query }) =>
    timelineOf(reader, actor, {
      record: recordOf(params.records, actor),
      id: params.id,
      cursor: query.get('cursor') ?? undefined,
    }),
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: timeline })
