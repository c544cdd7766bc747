import { importLines } from '@/lib/queries/imports/import-lines'
import { recordNamed } from '@/lib/records/names'
import { endpoint } from '@/lib/server/door'
import { importAnswer, importInApi } from '@/lib/server/imports/import-question'
import type { ReceivedFile } from '@/lib/server/imports/read-file'
import { readImport, receiveImport } from '@/lib/server/imports/receive-import'
import { methods } from '@/lib/server/rest/methods'
import { recordOf } from '@/lib/server/rest/record-of'
import { answer } from '@/lib/server/door/perform'

/** The imports of who asks, the newest first. */
const list = endpoint({
  name: 'imports.list',
  isLong: true,
  read: async (reader, actor, { query }) => {
    const record = recordNamed(query.get('record') ?? '') ?? undefined
    const lines = await importLines(reader, actor, { record, after: query.get('after') ?? undefined })
    return { ok: true, value: { data: lines.map(importInApi) } }
  },
})

/** Takes a file in: its bytes are the body. */
const send = endpoint({
  name: 'imports.send',
  status: 201,
  receive: async (actor, asked) =>
    receiveImport(actor, recordOf(asked.query.get('record') ?? '', actor), asked),
  runs: async (actor, { body }) => {
    const read = await readImport(actor, body as ReceivedFile)
    return read.ok ? answer((reader) => importAnswer(reader, actor, read.value.id)) : read
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: list, POST: send })
