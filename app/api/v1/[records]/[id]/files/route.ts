import { attachFile } from '@/lib/commands/attach-file'
import { filesOf } from '@/lib/queries/files'
import type { NewFile } from '@/lib/records/file-line'
import { endpoint } from '@/lib/server/door'
import { receiveFile } from '@/lib/server/files/receive'
import { allowAttaching, discussedOf } from '@/lib/server/rest/discussed-of'
import { methods } from '@/lib/server/rest/methods'

type Params = { records: string; id: string }

const list = endpoint<Params>({
  name: 'files.list',
  read: async (reader, actor, { params: { records, id } }) => {
    const data = await filesOf(reader, actor, { record: discussedOf(records, actor), id })
    return { ok: true, value: { data } }
  },
})

const post = endpoint<Params>({
  name: 'files.attach',
  status: 201,
  headers: (made, url) => ({ Location: `${url.pathname}/${(made as { id: string }).id}` }),
  receive: (actor, asked) => receiveFile(asked, (reader) => allowAttaching(reader, actor, asked.params)),
  write: (tx, actor, { params: { records, id }, body }) =>
    attachFile(tx, actor, { record: discussedOf(records, actor), id, file: body as NewFile }),
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: list, POST: post })
