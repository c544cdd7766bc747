import { z } from 'zod'
import { isId } from '@/lib/domain/ids'
import { type Kind } from './kind'

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
