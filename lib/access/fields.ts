import type { Role } from '@/lib/domain/roles'
import { descriptions } from '@/lib/records/all'
import type { RecordName } from '@/lib/records/names'

/** Fields that not everybody who sees the record may see: a hidden field is as good as missing, in filters and sums too. */
const hidden: Partial<Record<`${RecordName}.${string}`, readonly Role[]>> = {
  'opportunity.amount': ['support'],
  'opportunity.probability': ['support'],
  'opportunity.forecastCategory': ['support'],
}

/** Says whether a role may see a field of a record. */
export function maySee(role: Role, record: RecordName, field: string): boolean {
  return !hidden[`${record}.${field}`]?.includes(role)
}

/** Lists the fields of a record that a role may see. */
export function visibleFields(role: Role, record: RecordName): Set<string> {
  return new Set(Object.keys(descriptions[record].fields).filter((field) => maySee(role, record, field)))
}

/** Says whether everybody who sees a record sees this field of it. */
export function isSeenByAll(record: RecordName, field: string): boolean {
  return (hidden[`${record}.${field}`] ?? []).length === 0
}
