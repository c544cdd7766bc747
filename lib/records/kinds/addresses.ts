import { z } from 'zod'
import { creditCodeProblem, normaliseCreditCode } from '@/lib/domain/credit-code'
import { normaliseEmail } from '@/lib/domain/email'
import type { ProblemCode } from '@/lib/domain/refusals'
import type { Field } from '../field'
import { type JsonSchema, type Kind } from './kind'
import { LINE, textSchema } from './text'

/** A text kind that a rule normalises or refuses. */
function ruled(
  longest: number,
  rule: (text: string) => string | null,
  problem: ProblemCode,
  said: JsonSchema,
): Kind<string> {
  const schema = (field: Field): z.ZodType<string> =>
    textSchema(field.maxLength ?? longest, false).transform((text, check) => {
      const value = rule(text)
      if (value !== null) return value
      check.addIssue({ code: 'custom', message: problem })
      return z.NEVER
    })
  return {
    schema,
    read: (text, field) => {
      const checked = schema(field).safeParse(text)
      return checked.success
        ? { ok: true, value: checked.data }
        : { ok: false, problem: checked.error.issues[0]?.message as ProblemCode }
    },
    print: (value) => value,
    answered: (field) => ({ type: 'string', maxLength: field.maxLength ?? longest, ...said }),
  }
}

export const email = ruled(
  254,
  (text) => {
    const read = normaliseEmail(text)
    return read.ok ? read.value : null
  },
  'not_an_email',
  { description: 'An e-mail address, in lower case.', examples: ['lin.lan@example.com'] },
)

/** Kept as it was written, since extensions and remarks matter to who dials; refused where it holds no number. */
export const phone = ruled(
  60,
  (text) => (/\d{3}/.test(text.normalize('NFKC').replaceAll(/[\s()-]/g, '')) ? text.trim() : null),
  'not_a_phone',
  {
    description: 'A phone number as it was written, extension and remarks included.',
    examples: ['+86 138 0013 8000'],
  },
)

/** An http or https address; a bare host gets https. */
export const url = ruled(
  2000,
  (text) => {
    const address = /^[a-z][a-z0-9+.-]*:/i.test(text.trim()) ? text.trim() : `https://${text.trim()}`
    return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) ? address : null
  },
  'not_a_url',
  { description: 'An http or https address; a bare host gets https.', examples: ['https://example.com'] },
)

/** 统一社会信用代码 with its checksum. */
export const creditCode = ruled(
  LINE,
  (text) => {
    const code = normaliseCreditCode(text)
    return creditCodeProblem(code) === null ? code : null
  },
  'not_a_credit_code',
  { description: '统一社会信用代码: 18 characters with a checksum.', examples: ['91350100M000100Y43'] },
)
