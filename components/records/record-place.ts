import type { RecordRef } from '@/components/shell/record-ref'
import { plurals, recordNamed, type RecordName, recordNames } from '@/lib/records/names'

/** Gives the address of a record's own page. */
export function recordHref(record: RecordName, id: string): string {
  return `/${plurals[record]}/${id}`
}

/** Gives a record as the drawer's address spells it: 'lost-reason/…'. */
export function recordRef(record: RecordName, id: string): RecordRef {
  return { kind: kindOf(record), id }
}

/** Finds the record whose own page an address is; null for any other page. */
export function recordOfPath(pathname: string): RecordRef | null {
  const [, plural = '', id = '', ...more] = pathname.split('/')
  const record = recordNamed(plural)
  return record && id !== '' && more.length === 0 ? recordRef(record, id) : null
}

/** Finds the record that a drawer's address names; null for none. */
export function recordOfKind(kind: string): RecordName | null {
  return recordNames.find((record) => kindOf(record) === kind) ?? null
}

function kindOf(record: RecordName): string {
  return record.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
