import { z } from 'zod'
import { notePhoneUse } from '@/lib/commands/note-phone-use'
import { endpoint } from '@/lib/server/door'
import { parseInput } from '@/lib/records/parse-input'
import { methods } from '@/lib/server/rest/methods'
import { recordOf } from '@/lib/server/rest/record-of'

const input = z.strictObject({
  field: z.string('wrong_type').min(1, 'required').max(64, 'not_a_phone'),
  way: z.enum(['dial', 'copyPhone'], 'not_a_choice'),
})

/** Notes that somebody dials or copies a telephone number. */
const note = endpoint<{ records: string; id: string }>({
  write: async (tx, actor, { params, body }) => {
    const asked = parseInput(input, body)
    if (!asked.ok) return asked
    const record = recordOf(params.records, actor)
    return notePhoneUse(tx, actor, { record, id: params.id, ...asked.value })
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: note })
