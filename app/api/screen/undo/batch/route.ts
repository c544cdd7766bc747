import { z } from 'zod'
import { undoBatch } from '@/lib/server/bulk/undo-batch'
import { endpoint } from '@/lib/server/door'
import { parseInput } from '@/lib/records/parse-input'
import { methods } from '@/lib/server/rest/methods'

const input = z.strictObject({ batchId: z.string('wrong_type').min(1, 'required').max(64, 'invalid') })

/** Takes a whole bulk act back, as a toast offers. */
const undo = endpoint({
  runs: async (actor, { body, reading }) => {
    const asked = parseInput(input, body)
    return asked.ok ? undoBatch(actor, asked.value.batchId, reading) : asked
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: undo })
