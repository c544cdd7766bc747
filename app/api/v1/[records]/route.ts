import { creationOf } from '@/lib/commands/acts'
import { listRecords } from '@/lib/queries/list-records'
import { endpoint } from '@/lib/server/door'
import { afterAct } from '@/lib/server/rest/after-act'
import { listQuestionIn } from '@/lib/server/rest/list-question'
import { methods } from '@/lib/server/rest/methods'
import { recordOf } from '@/lib/server/rest/record-of'
import { etagOf } from '@/lib/server/rest/version'

type Params = { records: string }

const list = endpoint<Params>({
  name: 'records.list',
  // Any filter may read every row, so lists are answered off the event loop.
  isLong: true,
  read: async (reader, actor, { params, query }) => {
    const question = listQuestionIn(query, recordOf(params.records, actor))
    return question.ok ? listRecords(reader, actor, question.value) : question
  },
})

const create = endpoint<Params>({
  name: 'records.create',
  status: 201,
  headers: (made, url) => ({ ...etagOf(made), Location: `${url.pathname}/${(made as { id: string }).id}` }),
  write: async (tx, actor, { params, body }) => {
    const record = recordOf(params.records, actor)
    const made = await creationOf(record)(tx, actor, body)
    if (!made.ok) return made
    const { row, eventId } = made.value
    return { ok: true, value: await afterAct(tx, actor, record, { id: row.id, eventId }) }
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: list, POST: create })
