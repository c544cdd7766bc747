import { searchForPalette } from '@/lib/queries/palette-search'
import { endpoint } from '@/lib/server/door'

/** What the command palette finds. */
export const GET = endpoint({
  isLong: true,
  read: async (reader, actor, { query }) => ({
    ok: true,
    value: await searchForPalette(reader, actor, (query.get('q') ?? '').slice(0, 200)),
  }),
})
