import { fieldKey as labelOf } from '@/components/fields/message-keys'
import { type FieldRight, fieldKey, type Reach, reachKey } from '@/lib/domain/role-rights'
import type { Role } from '@/lib/domain/roles'
import { descriptions } from '@/lib/records/all'
import type { Translate } from '@/lib/i18n/translate'
import type { KindRights, RightsWish, Settled } from '@/lib/records/role-rights'
import { rightWord, verbWord } from './right-words'

export type Right = Reach | FieldRight
/** Rights that were chosen and not saved, by the key that the log tells them by. */
export type Draft = Readonly<Record<string, Right>>

export interface RightCell extends Settled<Right> {
  key: string
  /** Of what the cell's role reads: the key of that. */
  reads: string | null
}

/** One line of the matrix: an act, or a field. */
export interface RightRow {
  name: string
  label: string
  /** Why there is less to choose. */
  note: string | null
  choices: readonly Right[]
  cells: RightCell[]
  word: (right: Right) => string
}

/** Gives the acts on one kind of record, with what each role may. */
export function verbRows({ record, verbs }: KindRights, t: Translate): RightRow[] {
  return verbs.map(({ verb, reaches, cells }) => ({
    name: verb,
    label: verbWord(verb, t),
    note: null,
    choices: reaches,
    cells: cells.map((cell) => ({
      ...cell,
      key: reachKey(cell.role, `${record}.${verb}`),
      reads: verb === 'read' ? null : reachKey(cell.role, `${record}.read`),
    })),
    word: (right) => rightWord(right, t),
  }))
}

/** Gives the fields of one kind of record, with what each role may. */
export function fieldRows({ record, fields }: KindRights, t: Translate): RightRow[] {
  return fields.map(({ field, rights, cells }) => {
    const isFilledByUs = descriptions[record].fields[field]?.isReadOnly === true
    const note = rights.includes('hidden') ? null : t('rights.fixed')
    return {
      name: field,
      label: t(labelOf(record, field)),
      note: isFilledByUs ? t('rights.onlySeen') : note,
      choices: rights,
      cells: cells.map((cell) => ({ ...cell, key: fieldKey(cell.role, record, field), reads: null })),
      // What nobody fills in is seen, or not.
      word: (right) => (isFilledByUs && right !== 'hidden' ? t('rights.field_seen') : rightWord(right, t)),
    }
  })
}

/** Gives the changes of a draft as they are sent, with what each was seen as. */
export function wishOf(kinds: readonly KindRights[], draft: Draft): RightsWish {
  const reaches = kinds.flatMap(({ record, verbs }) =>
    verbs.flatMap(({ verb, cells }) =>
      cells.flatMap(({ role, is }) => {
        const action = `${record}.${verb}`
        const to = draft[reachKey(role, action)] as Reach | undefined
        return to === undefined || to === is ? [] : [{ role, action, from: is, to }]
      }),
    ),
  )
  const fields = kinds.flatMap(({ record, fields: all }) =>
    all.flatMap(({ field, cells }) =>
      cells.flatMap(({ role, is }) => {
        const to = draft[fieldKey(role, record, field)] as FieldRight | undefined
        return to === undefined || to === is ? [] : [{ role, record, field, from: is, to }]
      }),
    ),
  )
  return { reaches, fields }
}

/** Gives the draft that sets everything of a kind back to the usual, for the roles that may be changed. */
export function usualDraft({ record, verbs, fields }: KindRights, roles: readonly Role[]): Draft {
  const own = <R extends Right>(cells: readonly Settled<R>[], keyOf: (role: Role) => string) =>
    cells.filter(({ role }) => roles.includes(role)).map(({ role, usual }) => [keyOf(role), usual] as const)
  return Object.fromEntries([
    ...verbs.flatMap(({ verb, cells }) => own<Right>(cells, (role) => reachKey(role, `${record}.${verb}`))),
    ...fields.flatMap(({ field, cells }) => own<Right>(cells, (role) => fieldKey(role, record, field))),
  ])
}

/** Counts what of a kind departs from the usual, as it would stand with a draft. */
export function departuresIn({ record, verbs, fields }: KindRights, draft: Draft): number {
  const departing = <R extends Right>(cells: readonly Settled<R>[], keyOf: (role: Role) => string) =>
    cells.filter(({ role, is, usual }) => (draft[keyOf(role)] ?? is) !== usual).length
  const ofVerbs = verbs.map(({ verb, cells }) =>
    departing<Right>(cells, (role) => reachKey(role, `${record}.${verb}`)),
  )
  const ofFields = fields.map(({ field, cells }) =>
    departing<Right>(cells, (role) => fieldKey(role, record, field)),
  )
  return [...ofVerbs, ...ofFields].reduce((sum, n) => sum + n, 0)
}
