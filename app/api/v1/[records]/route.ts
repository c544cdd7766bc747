import { listRecords } from '@/lib/queries/list-records'
import { endpoint } from '@/lib/server/door'
import { create } from '@/lib/server/rest/deeds'
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

const post = endpoint<Params>({
  name: 'records.create',
  status: 201,
  headers: (made, url) => ({ ...etagOf(made), Location: `${url.pathname}/${(made as { id: string }).id}` }),
  write: (tx, actor, { params: { records }, body }) => create(tx, actor, { records, body }),
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: list, POST: post })
