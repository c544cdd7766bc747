import { detachFile } from '@/lib/commands/attach-file'
import { fileOf } from '@/lib/queries/files'
import { endpoint } from '@/lib/server/door'
import { sendFile } from '@/lib/server/files/send'
import { discussedOf } from '@/lib/server/rest/discussed-of'
import { methods } from '@/lib/server/rest/methods'

type Params = { records: string; id: string; fileId: string }

const get = endpoint<Params>({
  name: 'files.read',
  read: async (reader, actor, { params: { records, id, fileId }, request }) =>
    sendFile(await fileOf(reader, actor, { record: discussedOf(records, actor), id, fileId }), request),
})

const gone = endpoint<Params>({
  name: 'files.detach',
  write: (tx, actor, { params: { records, id, fileId } }) =>
    detachFile(tx, actor, { record: discussedOf(records, actor), id, fileId }),
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: get, DELETE: gone })
