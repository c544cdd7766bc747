import { endpoint } from '@/lib/server/door'
import { importOnScreen } from '@/lib/server/imports/import-question'
import { methods } from '@/lib/server/rest/methods'

/** An import and its long work, as its page follows them. */
const followed = endpoint<{ id: string }>({
  name: 'imports.follow',
  isLong: true,
  read: async (reader, actor, { params }) => ({
    ok: true,
    value: await importOnScreen(reader, actor, params.id),
  }),
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: followed })
