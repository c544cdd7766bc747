import { z } from 'zod'
import { readDecimal } from '@/lib/domain/decimal'
import type { Field } from '../field'
import { type Kind } from './kind'

const schemaFor = (field: Field): z.ZodType<string> =>
  z.string('wrong_type').transform((text, check) => {
    const read = readDecimal(text)
    const problem = read.ok ? beyond(Number(read.value), field) : read.problem
    if (read.ok && problem === null) return read.value
    check.addIssue({ code: 'custom', message: problem ?? 'not_a_number' })
    return z.NEVER
  })

function beyond(value: number, { min, max }: Field): 'too_small' | 'too_large' | null {
  if (min !== undefined && value < min) return 'too_small'
  return max !== undefined && value > max ? 'too_large' : null
}

/** An exact decimal as text in one spelling, with at most nine digits before the point and twelve after it; never a float. */
export const decimal: Kind<string> = {
  schema: schemaFor,
  read: (text, field) => {
    const checked = schemaFor(field).safeParse(text)
    return checked.success
      ? { ok: true, value: checked.data }
      : { ok: false, problem: checked.error.issues[0]?.message as 'not_a_number' }
  },
  print: (value) => value,
  answered: () => ({
    type: 'string',
    pattern: '^-?[0-9]{1,9}([.][0-9]{1,12})?$',
    description: 'An exact decimal as text, with at most nine digits before the point and twelve after it.',
    examples: ['7.1055'],
  }),
}
