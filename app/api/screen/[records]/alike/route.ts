import { z } from 'zod'
import { alikeTo } from '@/lib/queries/alike'
import { endpoint } from '@/lib/server/door'
import { parseInput } from '@/lib/records/parse-input'
import { methods } from '@/lib/server/rest/methods'
import { recordOf } from '@/lib/server/rest/record-of'

const input = z.strictObject({
  values: z.record(z.string(), z.unknown(), 'wrong_type'),
  exceptId: z.string('wrong_type').max(64, 'too_long').optional(),
})

/** Records that may be the same as the one that a form is being filled with; telephone numbers stay out of addresses. */
const alike = endpoint<{ records: string }>({
  name: 'records.alike',
  asks: async (reader, actor, { params, body }) => {
    const asked = parseInput(input, body)
    if (!asked.ok) return asked
    const { values, exceptId } = asked.value
    const record = recordOf(params.records, actor)
    return { ok: true, value: await alikeTo(reader, actor, { record, values, exceptId }) }
  },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: alike })
