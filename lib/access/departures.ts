import type { FieldRight, Reach } from '@/lib/domain/role-rights'
import type { Role } from '@/lib/domain/roles'
import type { RecordName } from '@/lib/records/names'

/** What a workspace has settled otherwise than the descriptions say: how far actions of roles go, and what roles may do with fields. */
export interface Departures {
  /** By `reachKey`. */
  reaches: ReadonlyMap<string, Reach>
  /** By `fieldKey`. */
  fields: ReadonlyMap<string, FieldRight>
}

/** Everything as the descriptions have it. */
export const noDepartures: Departures = { reaches: new Map(), fields: new Map() }

/** Names the reach of an action for a role: 'rep customer.read'. */
export function reachKey(role: Role, action: string): string {
  return `${role} ${action}`
}

/** Names a role's right to a field: 'rep customer#phone'. */
export function fieldKey(role: Role, record: RecordName, field: string): string {
  return `${role} ${record}#${field}`
}
