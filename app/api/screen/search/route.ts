import { searchForPalette } from '@/lib/queries/palette-search'
import { endpoint } from '@/lib/server/door'
import { methods } from '@/lib/server/rest/methods'

/** What the command palette finds. */
const search = endpoint({
  isLong: true,
  read: async (reader, actor, { query }) => ({
    ok: true,
    value: await searchForPalette(reader, actor, (query.get('q') ?? '').slice(0, 200)),
  }),
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: search })
