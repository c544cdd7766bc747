import { descriptions } from '@/lib/records/all'
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
    return field && visible.includes(name) && !field.isReadOnly && !field.isTechnical
  })
  const isFirst = (name: string) =>
    Boolean(fields[name]?.isRequired) || columns.includes(name) || isFilled(values[name])
  const first = editable.filter(isFirst)
  return { first, more: editable.filter((name) => !first.includes(name)) }
}

/** Lists the fields that a record's view shows: all but the technical, and not its title, which stands above. */
export function shownFields(record: RecordName, values: Row): string[] {
  const { fields, title, columns } = descriptions[record]
  const names = Object.keys(fields).filter(
    (name) => name in values && name !== title && !fields[name]?.isTechnical && !STAMPS.has(name),
  )
  // In the order of the list, then as described.
  return [
    ...columns.filter((name) => names.includes(name)),
    ...names.filter((name) => !columns.includes(name)),
  ]
}

/** Who made and last changed it stands in a line of its own. */
const STAMPS = new Set(['createdAt', 'createdById', 'updatedAt', 'updatedById'])

export function isFilled(value: unknown): boolean {
  return (
    value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
  )
}
