import { bringFile } from '@/lib/commands/field-files'
import type { NewFile } from '@/lib/records/file-line'
import { endpoint } from '@/lib/server/door'
import { receiveFile } from '@/lib/server/files/receive'
import { methods } from '@/lib/server/rest/methods'

/** A file for a field: whoever may write records may bring one; the record that takes it says whether they may. */
const post = endpoint({
  name: 'files.bring',
  status: 201,
  headers: (made, url) => ({ Location: `${url.pathname}/${(made as { id: string }).id}` }),
  receive: async (_actor, asked) => receiveFile(asked, async () => null),
  write: (tx, actor, { body }) => bringFile(tx, actor, body as NewFile),
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: post })
