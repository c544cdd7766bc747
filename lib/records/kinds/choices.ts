import { z } from 'zod'
import { isId } from '@/lib/domain/ids'
import { type Kind } from './kind'
import { textSchema } from './text'

const YES = new Set(['true', 'yes', 'y', '1', '是', '√', 'on'])
const NO = new Set(['false', 'no', 'n', '0', '否', '', 'off'])

/** One of a closed list of codes. */
export const choice: Kind<string> = {
  schema: (field) => z.enum(field.choices as [string, ...string[]], 'not_a_choice'),
  read: (text, field) => {
    const code = text.trim()
    return field.choices?.includes(code) ? { ok: true, value: code } : { ok: false, problem: 'not_a_choice' }
  },
  print: (value) => value,
  answered: (field) => ({ type: 'string', enum: [...(field.choices ?? [])] }),
}

export const flag: Kind<boolean> = {
  schema: () => z.boolean('wrong_type'),
  read: (text) => {
    const word = text.trim().toLowerCase()
    if (YES.has(word)) return { ok: true, value: true }
    return NO.has(word) ? { ok: true, value: false } : { ok: false, problem: 'wrong_type' }
  },
  print: (value) => (value ? 'true' : 'false'),
  answered: () => ({ type: 'boolean' }),
  isNeverEmpty: true,
}

/** The id of another record; whether it exists and may be seen is asked where it is written. */
export const reference: Kind<string> = {
  schema: () =>
    z.string('wrong_type').min(1, 'required').max(64, 'no_such_record').refine(isId, 'no_such_record'),
  read: (text) => ({ ok: true, value: text }),
  print: (value) => value,
  answered: (field) => ({
    type: 'string',
    minLength: 1,
    maxLength: 64,
    pattern: '^[0-9A-Za-z-]+$',
    description: `Id of a ${field.refersTo ?? 'record'}.`,
  }),
}

const MOST_TAGS = 50
/** What stands between tags in a file: a tag that held one would come back from an export as two. */
const SEPARATORS = /[,;，；、]/

/** Says whether a text would be read as several tags. */
export function isSeparated(text: string): boolean {
  return SEPARATORS.test(text)
}

export const tags: Kind<string[]> = {
  schema: () =>
    z
      .array(
        textSchema(60, false)
          .refine((tag) => tag.trim() !== '', 'required')
          .refine((tag) => !isSeparated(tag), 'invalid'),
        'wrong_type',
      )
      .max(MOST_TAGS, 'too_long')
      .transform((list) => [...new Set(list.map((tag) => tag.trim()))]),
  read: (text, field) => {
    const list = text.split(SEPARATORS).filter((tag) => tag.trim() !== '')
    const checked = tags.schema(field).safeParse(list)
    return checked.success ? { ok: true, value: checked.data } : { ok: false, problem: 'too_long' }
  },
  print: (value) => value.join(', '),
  answered: () => ({
    type: 'array',
    maxItems: MOST_TAGS,
    items: { type: 'string', minLength: 1, maxLength: 60 },
    description: 'Words of one’s own, each once; commas and semicolons cannot stand in one.',
    examples: [['重点', 'renewal']],
  }),
  isNeverEmpty: true,
}
