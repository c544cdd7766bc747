import { endpoint } from '@/lib/server/door'
import { importAnswer } from '@/lib/server/imports/import-question'
import { methods } from '@/lib/server/rest/methods'

/** One import: how its columns are matched, how far it is, what came of it. */
const one = endpoint<{ id: string }>({
  name: 'imports.one',
  isLong: true,
  read: (reader, actor, { params }) => importAnswer(reader, actor, params.id),
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: one })
