import { descriptions } from '@/lib/records/all'
import { isAsked } from '@/lib/records/is-asked'
import type { Row } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'

/** The fields of a form: what is wanted at once, and what can be opened. */
export interface FormFields {
  first: string[]
  more: string[]
}

/** Splits the fields that people fill in: required ones, columns of the list and what is filled in already come first. */
export function formFields(record: RecordName, visible: readonly string[], values: Row): FormFields {
  const { fields, columns } = descriptions[record]
  const editable = Object.keys(fields).filter((name) => {
    const field = fields[name]
    const isSettable = field && !field.isReadOnly && !(field.isFixed && isFilled(values.id))
    return isSettable && visible.includes(name) && !field.isTechnical && !field.isBeside
  })
  const isFirst = (name: string) =>
    Boolean(fields[name]?.isRequired) || columns.includes(name) || isFilled(values[name])
  const first = editable.filter(isFirst)
  return { first, more: editable.filter((name) => !first.includes(name)) }
}

/** Gives the fields without which a record cannot be, its name first; nothing that can be opened. */
export function neededFields(record: RecordName, visible: readonly string[], values: Row): FormFields {
  const { fields, title } = descriptions[record]
  const { first } = formFields(record, visible, values)
  const needed = first.filter((name) => name !== title && fields[name]?.isRequired)
  return { first: [title, ...needed], more: [] }
}

/**
 * Splits the fields that a record's view shows: those of the list first, then the filled, then the empty ones. Left out are
 * the technical, and what stands beside them and is changed there: the stage, the amount, what is checked, the collaborators.
 */
export function shownFields(record: RecordName, values: Row): FormFields {
  const { fields, title, columns } = descriptions[record]
  const names = Object.entries(fields)
    .filter(
      ([name, field]) =>
        name in values && !field.isTechnical && !field.isBeside && !field.isApart && isAsked(field, values),
    )
    .map(([name]) => name)
    .filter((name) => !STAMPS.has(name))
  const isHeaded = (name: string) => record === 'opportunity' && HEADED.has(name)
  const first = columns.filter((name) => name !== title && names.includes(name) && !isHeaded(name))
  const rest = names.filter((name) => !first.includes(name) && !isHeaded(name))
  const filled = rest.filter((name) => isFilled(values[name]) && values[name] !== false)
  return { first, more: [...filled, ...rest.filter((name) => !filled.includes(name))] }
}

/** What an opportunity's head says. */
const HEADED: ReadonlySet<string> = new Set(['stageId', 'amount'])
/** Who made and last changed it stands in a line of its own. */
const STAMPS = new Set(['createdAt', 'createdById', 'updatedAt', 'updatedById'])

export function isFilled(value: unknown): boolean {
  return (
    value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
  )
}
