import { waitingFor } from '@/lib/queries/waiting'
import { endpoint } from '@/lib/server/door'
import { methods } from '@/lib/server/rest/methods'

/** The number in the rail. */
const waiting = endpoint({ name: 'inbox.waiting', read: (reader, actor) => waitingFor(reader, actor) })

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: waiting })
