import type { Field } from './field'

/** Says whether a field is asked for in a record as it stands: always, unless it depends on another. */
export function isAsked({ shownWhile }: Field, values: Readonly<Record<string, unknown>>): boolean {
  return !shownWhile || shownWhile.is.includes(values[shownWhile.field])
}
