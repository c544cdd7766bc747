import { descriptions } from './all'
import type { DescribedAct } from './description'
import type { Values } from './input'
import type { RecordName } from './names'

/** Finds a described act by its verb; undefined for none. */
export function actNamed(record: RecordName, verb: string): DescribedAct | undefined {
  const { acts = {} } = descriptions[record]
  return Object.hasOwn(acts, verb) ? acts[verb] : undefined
}

/** Says whether an act makes sense for a record as it stands: the same for the button and for the act itself. */
export function isOffered(record: RecordName, verb: string, values: Values): boolean {
  const { while: condition } = actNamed(record, verb) ?? {}
  return !condition || condition.is.includes(values[condition.field] ?? null)
}
