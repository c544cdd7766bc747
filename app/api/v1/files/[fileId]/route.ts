import { fieldFile } from '@/lib/queries/field-file'
import { endpoint } from '@/lib/server/door'
import { sendFile } from '@/lib/server/files/send'
import { methods } from '@/lib/server/rest/methods'

const get = endpoint<{ fileId: string }>({
  name: 'files.held',
  read: async (reader, actor, { params: { fileId }, request }) =>
    sendFile(await fieldFile(reader, actor, fileId), request),
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: get })
