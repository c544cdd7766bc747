import { inboxPage } from '@/lib/queries/inbox'
import { endpoint } from '@/lib/server/door'
import { methods } from '@/lib/server/rest/methods'

/** More of what waits. */
const inbox = endpoint({
  name: 'inbox.more',
  read: (reader, actor, { query }) => inboxPage(reader, actor, query.get('cursor') ?? undefined),
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: inbox })
