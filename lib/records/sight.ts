import type { FieldRight, Reach } from '@/lib/domain/role-rights'
import type { Role } from '@/lib/domain/roles'
import type { RecordName } from './names'

/** A way in which a record is in somebody's sight. */
export type WayOfSight =
  | { kind: 'all' }
  | { kind: 'owner'; ownerId: string; owner: string }
  | { kind: 'through'; record: RecordName; id: string; name: string }
  | { kind: 'shared' }
  /** They were asked to work on it. */
  | { kind: 'collaborator' }
  /** By something else than role and ownership. */
  | { kind: 'other' }

/** Why somebody sees a record, or does not. */
export interface Sight {
  person: { id: string; name: string; role: Role }
  isSeen: boolean
  /** How far their role reads records of this kind. */
  reach: Reach
  ways: WayOfSight[]
  /** Whose it is; null where it is nobody's, or of a kind that is nobody's. */
  owner: { id: string; name: string } | null
  /** Whether the owner is among the people whose records a reach of "team" covers. */
  isOwnerInTeam: boolean
  /** Fields that are hidden from their role, or not theirs to fill in. */
  fields: { field: string; right: FieldRight }[]
  /** How far each role reads such records, for who may know; none for everybody else. */
  roles: { role: Role; reach: Reach }[]
}
