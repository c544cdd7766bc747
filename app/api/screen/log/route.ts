import { logPage } from '@/lib/queries/log-page'
import { readPastAddress } from '@/lib/records/past-address'
import { endpoint } from '@/lib/server/door'
import { methods } from '@/lib/server/rest/methods'

/** Earlier events of the log. */
const log = endpoint({
  name: 'log.read',
  isLong: true,
  read: (reader, actor, { query }) =>
    logPage(reader, actor, readPastAddress(query), query.get('cursor') ?? undefined),
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: log })
