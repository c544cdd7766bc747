import { z } from 'zod'
import { type TextProblem, textProblem } from '@/lib/domain/text'
import type { Field } from '../field'
import { type Kind } from './kind'

/** The most a single line may hold; long text has its own. */
export const LINE = 500
export const LONG = 100_000

// Of few lengths, and asked for cell by cell when a file is imported.
const schemas = new Map<string, z.ZodType<string>>()

/** A JSON string that is kept unchanged or refused: no NUL, no lone surrogate, no line break in a single line. */
export function textSchema(maxLength: number, isMultiline: boolean): z.ZodType<string> {
  const name = `${maxLength} ${isMultiline}`
  const known = schemas.get(name)
  if (known) return known
  const schema = z.string('wrong_type').superRefine((value, check) => {
    const problem = textProblem(value, { maxLength, isMultiline })
    if (problem) check.addIssue({ code: 'custom', message: problem })
  })
  schemas.set(name, schema)
  return schema
}

function kindOf(longest: number, isMultiline: boolean): Kind<string> {
  const schema = (field: Field) => textSchema(field.maxLength ?? longest, isMultiline)
  return {
    schema,
    read: (text, field) => {
      const checked = schema(field).safeParse(text)
      return checked.success
        ? { ok: true, value: checked.data }
        : { ok: false, problem: checked.error.issues[0]?.message as TextProblem }
    },
    print: (value) => value,
    answered: (field) => ({
      type: 'string',
      maxLength: field.maxLength ?? longest,
      ...(isMultiline
        ? { description: 'Text of any number of lines, kept as it was written.' }
        : { pattern: '^[^\\n\\r\\u2028\\u2029]*$', description: 'One line of text.' }),
    }),
  }
}

export const text = kindOf(LINE, false)
export const longText = kindOf(LONG, true)
