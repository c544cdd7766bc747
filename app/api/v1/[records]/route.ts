import { creationOf } from '@/lib/commands/acts'
import { listRecords } from '@/lib/queries/list-records'
import { getRecord } from '@/lib/queries/get-record'
import { endpoint } from '@/lib/server/door'
import { listQuestionIn } from '@/lib/server/rest/list-question'
import { recordOf } from '@/lib/server/rest/record-of'

type Params = { records: string }

export const GET = endpoint<Params>({
  name: 'records.list',
  // Any filter may read every row, so lists are answered off the event loop.
  isLong: true,
  read: async (reader, actor, { params, query }) => {
    const question = listQuestionIn(query, recordOf(params.records, actor))
    return question.ok ? listRecords(reader, actor, question.value) : question
  },
})

export const POST = endpoint<Params>({
  name: 'records.create',
  status: 201,
  write: async (tx, actor, { params, body }) => {
    const record = recordOf(params.records, actor)
    const made = await creationOf(record)(tx, actor, body)
    if (!made.ok) return made
    const row = await getRecord(tx, actor, record, made.value.row.id)
    return { ok: true, value: { ...row, eventId: made.value.eventId } }
  },
})
