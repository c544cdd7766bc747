import { readInbox } from '@/lib/commands/settle-inbox'
import { endpoint } from '@/lib/server/door'
import { parseInput } from '@/lib/records/parse-input'
import { readInput } from '@/lib/server/rest/inbox-question'
import { methods } from '@/lib/server/rest/methods'

/** Notes that what waits was opened. */
const read = endpoint({
  name: 'inbox.read',
  write: async (tx, actor, { body }) => {
    const input = parseInput(readInput, body)
    return input.ok ? readInbox(tx, actor, input.value) : input
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: read })
