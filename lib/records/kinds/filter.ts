import { z } from 'zod'
import type { Filter } from '../filter/tree'
import type { Kind } from './kind'

const LONGEST = 50_000

/** A filter tree. That it fits the records it is over is asked where it is written, by who may see which fields. */
export const filter: Kind<Filter> = {
  schema: () =>
    z
      .record(z.string(), z.unknown(), 'wrong_type')
      .refine((tree) => JSON.stringify(tree).length <= LONGEST, 'too_long') as unknown as z.ZodType<Filter>,
  read: (text, field) => {
    try {
      const checked = filter.schema(field).safeParse(JSON.parse(text))
      return checked.success
        ? { ok: true, value: checked.data }
        : { ok: false, problem: checked.error.issues[0]?.message as 'wrong_type' }
    } catch {
      return { ok: false, problem: 'wrong_type' }
    }
  },
  print: (value) => JSON.stringify(value),
  answered: () => ({ type: 'object', description: 'A filter tree, as the lists take it.' }),
}
