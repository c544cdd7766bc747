import { z } from 'zod'
import { readDuration } from '@/lib/domain/duration'
import type { Field } from '../field'
import { type Kind } from './kind'

/** A hundred years: beyond it a length of time is a mistake. */
const LONGEST = 52_596_000

const schema = (field: Field): z.ZodType<number> =>
  z
    .int('wrong_type')
    .min(field.min ?? 0, 'too_small')
    .max(field.max ?? LONGEST, 'too_large')

/** A length of time in whole minutes. */
export const duration: Kind<number> = {
  schema,
  read: (text, field) => {
    const minutes = readDuration(text)
    if (minutes === undefined) return { ok: false, problem: 'not_a_duration' }
    if (minutes === null) return { ok: true, value: null }
    const checked = schema(field).safeParse(minutes)
    return checked.success
      ? { ok: true, value: checked.data }
      : { ok: false, problem: checked.error.issues[0]?.message as 'too_large' }
  },
  print: String,
  answered: (field) => ({
    type: 'integer',
    minimum: field.min ?? 0,
    maximum: field.max ?? LONGEST,
    description: 'A length of time in minutes.',
    examples: [90],
  }),
}
