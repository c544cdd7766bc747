import { binPage } from '@/lib/queries/bin'
import { readPastAddress } from '@/lib/records/past-address'
import { endpoint } from '@/lib/server/door'
import { methods } from '@/lib/server/rest/methods'

/** Further lines of the bin. */
const bin = endpoint({
  name: 'bin.read',
  isLong: true,
  read: (reader, actor, { query }) =>
    binPage(reader, actor, readPastAddress(query), query.get('cursor') ?? undefined),
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: bin })
