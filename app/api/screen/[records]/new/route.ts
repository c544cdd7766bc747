import { endpoint } from '@/lib/server/door'
import { methods } from '@/lib/server/rest/methods'
import { recordOf } from '@/lib/server/rest/record-of'
import { newRecord } from '@/lib/server/screen/new-record'

/** What the form for a new record starts with. */
const begin = endpoint<{ records: string }>({
  read: async (reader, actor, { params }) => ({
    ok: true,
    value: await newRecord(reader, actor, recordOf(params.records, actor)),
  }),
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: begin })
