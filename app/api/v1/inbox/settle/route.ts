import { settleInbox } from '@/lib/commands/settle-inbox'
import { endpoint } from '@/lib/server/door'
import { parseInput } from '@/lib/records/parse-input'
import { settleInput } from '@/lib/server/rest/inbox-question'
import { methods } from '@/lib/server/rest/methods'

const settle = endpoint({
  name: 'inbox.settle',
  write: async (tx, actor, { body }) => {
    const input = parseInput(settleInput, body)
    return input.ok ? settleInbox(tx, actor, input.value) : input
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: settle })
