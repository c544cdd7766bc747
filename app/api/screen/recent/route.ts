import { recentRecords } from '@/lib/queries/recent-records'
import { endpoint } from '@/lib/server/door'
import { methods } from '@/lib/server/rest/methods'

/** The records that this browser says were opened last, as they are called and as far as they are in sight now. */
const recent = endpoint({
  read: async (reader, actor, { query }) => ({
    ok: true,
    value: await recentRecords(reader, actor, query.getAll('opened')),
  }),
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: recent })
