import { endpoint } from '@/lib/server/door'
import { parseInput } from '@/lib/records/parse-input'
import { doBatch } from '@/lib/server/rest/batch'
import { batchInput } from '@/lib/server/rest/batch-input'
import { methods } from '@/lib/server/rest/methods'

/** Several acts in one transaction: all of them, or none. */
const batch = endpoint({
  name: 'batch',
  write: async (tx, actor, { body }) => {
    const input = parseInput(batchInput, body)
    return input.ok ? doBatch(tx, actor, input.value.steps) : input
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: batch })
