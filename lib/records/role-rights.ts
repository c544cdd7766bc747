import type { FieldRight, Reach } from '@/lib/domain/role-rights'
import type { Role } from '@/lib/domain/roles'
import type { RecordName } from './names'

/** How far an action is to go for a role, and how far it goes as its editor saw it. */
export interface ReachWish {
  role: Role
  action: string
  from: Reach
  to: Reach
}

/** What a role is to be allowed with a field, and what it is as its editor saw it. */
export interface FieldWish {
  role: Role
  record: RecordName
  field: string
  from: FieldRight
  to: FieldRight
}

/** Changes to what roles may do, made together. */
export interface RightsWish {
  reaches: readonly ReachWish[]
  fields: readonly FieldWish[]
}

/** What holds for a role, and what would hold had nobody settled anything. */
export interface Settled<T> {
  role: Role
  is: T
  usual: T
  /** What it comes to, where something else narrows it: nobody does more than they may read. */
  comesTo: T
}

/** Everything that roles may do with the records of one kind. */
export interface KindRights {
  record: RecordName
  verbs: { verb: string; reaches: readonly Reach[]; cells: Settled<Reach>[] }[]
  fields: { field: string; rights: readonly FieldRight[]; cells: Settled<FieldRight>[] }[]
}

/** The rights of all roles, and those of them that the reader may change. */
export interface RoleRights {
  changeable: Role[]
  kinds: KindRights[]
}

/** Whom a changed reach touches: how many records of it each person of the role reaches, and how many they would. */
export interface ReachEffect {
  role: Role
  action: string
  people: { id: string; name: string; before: number; after: number }[]
  /** People of the role who are not counted one by one. */
  others: number
}

/** What changes to rights would come to, before they are made. */
export interface RightsEffect {
  reaches: ReachEffect[]
  fields: FieldWish[]
}
