import { z } from 'zod'
import { textProblem } from '@/lib/domain/text'
import { type Kind } from './kind'

const LONGEST = 50_000

const schema: z.ZodType<object> = z
  .custom<object>((value) => typeof value === 'object' && value !== null, 'wrong_type')
  .refine(
    (value) => textProblem(JSON.stringify(value), { maxLength: LONGEST, isMultiline: true }) === null,
    'too_long',
  )

/** A JSON object or array of somebody else's shape, kept as it came. */
export const json: Kind<object> = {
  schema: () => schema,
  read: (text) => {
    try {
      const checked = schema.safeParse(JSON.parse(text))
      return checked.success
        ? { ok: true, value: checked.data }
        : { ok: false, problem: checked.error.issues[0]?.message as 'wrong_type' }
    } catch {
      return { ok: false, problem: 'not_json' }
    }
  },
  print: (value) => JSON.stringify(value),
  answered: () => ({
    type: ['object', 'array'],
    description: 'A JSON object or array, kept as it came.',
    examples: [{ source: 'erp', id: 17 }],
  }),
}
