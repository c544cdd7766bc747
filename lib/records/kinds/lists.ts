import { z } from 'zod'
import type { Field } from '../field'
import { choice, reference } from './choices'
import type { Kind } from './kind'
import { textSchema } from './text'

/** Most entries of a list of any kind. */
const MOST = 50
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
      .max(MOST, 'too_long')
      .transform((list) => [...new Set(list.map((tag) => tag.trim()))]),
  read: (text, field) => {
    const list = text.split(SEPARATORS).filter((tag) => tag.trim() !== '')
    const checked = tags.schema(field).safeParse(list)
    return checked.success ? { ok: true, value: checked.data } : { ok: false, problem: 'too_long' }
  },
  print: (value) => value.join(', '),
  answered: () => ({
    type: 'array',
    maxItems: MOST,
    items: { type: 'string', minLength: 1, maxLength: 60 },
    description: 'Words of one’s own, each once; commas and semicolons cannot stand in one.',
    examples: [['重点', 'renewal']],
  }),
  isNeverEmpty: true,
}

/** Several of a closed list of codes, each once, in the order of the list. */
export const choices: Kind<string[]> = {
  schema: (field) =>
    z
      .array(choice.schema(field), 'wrong_type')
      .max(MOST, 'too_long')
      .transform((list) => (field.choices ?? []).filter((code) => list.includes(code))),
  read: (text, field) => readEach(text, (code) => choices.schema(field).safeParse(code)),
  print: (value) => value.join(', '),
  answered: (field) => ({
    type: 'array',
    maxItems: MOST,
    items: { type: 'string', enum: [...(field.choices ?? [])] },
    description: 'Codes of the list, each once.',
  }),
  isNeverEmpty: true,
}

/** The ids of several other records, each once; whether they exist and may be seen is asked where they are written. */
export const references: Kind<string[]> = {
  schema: (field) =>
    z
      .array(reference.schema(field), 'wrong_type')
      .max(MOST, 'too_long')
      .transform((list) => [...new Set(list)]),
  read: (text, field) => readEach(text, (ids) => references.schema(field).safeParse(ids)),
  print: (value) => value.join(', '),
  answered: (field) => ({
    type: 'array',
    maxItems: MOST,
    items: { type: 'string', minLength: 1, maxLength: 64, pattern: '^[0-9A-Za-z-]+$' },
    description: `Ids of records of kind ${field.refersTo ?? 'record'}.`,
  }),
  isNeverEmpty: true,
}

type Checked = { success: true; data: string[] } | { success: false; error: z.ZodError }

function readEach(text: string, check: (list: string[]) => Checked): ReturnType<Kind<string[]>['read']> {
  const checked = check(separated(text))
  return checked.success
    ? { ok: true, value: checked.data }
    : { ok: false, problem: checked.error.issues[0]?.message as 'not_a_choice' }
}

/** Gives the entries of a list as a file writes them: commas and semicolons of either width between them. */
export function separated(text: string): string[] {
  return text
    .split(SEPARATORS)
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

/** Gives the field that one entry of a list is checked and written as; the field itself where it is no list. */
export function entryOf(field: Field): Field {
  const kind = entryKinds[field.kind]
  return kind ? { ...field, kind } : field
}

const entryKinds: Partial<Record<Field['kind'], Field['kind']>> = {
  tags: 'text',
  choices: 'choice',
  references: 'reference',
}

/** Says whether a kind's values are lists. */
export function isList(kind: Field['kind'] | undefined): boolean {
  return kind !== undefined && kind in entryKinds
}
