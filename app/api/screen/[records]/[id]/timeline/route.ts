import { timelineOf } from '@/lib/queries/timeline'
import { endpoint } from '@/lib/server/door'
import { methods } from '@/lib/server/rest/methods'
import { recordOf } from '@/lib/server/rest/record-of'

/** A record's timeline, from where a page of it ended, and of one field where that is named. */
const timeline = endpoint<{ records: string; id: string }>({
  isLong: true,
  read: (reader, actor, { params, query }) =>
    timelineOf(reader, actor, {
      record: recordOf(params.records, actor),
      id: params.id,
      cursor: query.get('cursor') ?? undefined,
      field: query.get('field') ?? undefined,
    }),
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: timeline })
