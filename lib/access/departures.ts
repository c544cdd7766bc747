import type { FieldRight, Reach } from '@/lib/domain/role-rights'

/** What a workspace has settled otherwise than the descriptions say: how far actions of roles go, and what roles may do with fields. */
export interface Departures {
  /** By `reachKey`. */
  reaches: ReadonlyMap<string, Reach>
  /** By `fieldKey`. */
  fields: ReadonlyMap<string, FieldRight>
}

/** Everything as the descriptions have it. */
export const noDepartures: Departures = { reaches: new Map(), fields: new Map() }
