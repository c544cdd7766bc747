import { endpoint } from '@/lib/server/door'
import { refusedFile } from '@/lib/server/imports/refused-file'
import { methods } from '@/lib/server/rest/methods'

/** The rows that an import refused, with a column that says why. */
const refused = endpoint<{ id: string }>({
  name: 'imports.refused',
  read: async (reader, actor, { params }) => refusedFile(reader, actor, params.id),
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: refused })
