import { z } from 'zod'
import { MOST_BULK } from '@/lib/domain/bulk'
import { isId } from '@/lib/domain/ids'
import { recordNames } from '@/lib/records/names'
import { restoreMany } from '@/lib/server/bulk/restore-many'
import { endpoint } from '@/lib/server/door'
import { parseInput } from '@/lib/records/parse-input'
import { methods } from '@/lib/server/rest/methods'

const input = z.strictObject({
  records: z
    .array(
      z.strictObject({
        record: z.enum(recordNames as [(typeof recordNames)[number]], 'not_a_choice'),
        id: z.string('wrong_type').refine(isId, 'no_such_record'),
        file: z.string('wrong_type').refine(isId, 'no_such_record').optional(),
      }),
      'wrong_type',
    )
    .min(1, 'required')
    .max(MOST_BULK, 'too_long'),
})

/** Takes records out of the bin. */
const restore = endpoint({
  name: 'bin.restore',
  runs: async (actor, { body, reading }) => {
    const asked = parseInput(input, body)
    return asked.ok ? restoreMany(actor, asked.value.records, reading) : asked
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: restore })
