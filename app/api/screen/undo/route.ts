import { z } from 'zod'
import { undoEvent } from '@/lib/commands/undo-event'
import { endpoint } from '@/lib/server/door'
import { parseInput } from '@/lib/records/parse-input'
import { methods } from '@/lib/server/rest/methods'

const input = z.strictObject({ eventId: z.string('wrong_type').min(1, 'required').max(64, 'invalid') })

/** Takes back one event of any record, as a toast offers. */
const undo = endpoint({
  write: async (tx, actor, { body }) => {
    const asked = parseInput(input, body)
    return asked.ok ? undoEvent(tx, actor, asked.value) : asked
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: undo })
