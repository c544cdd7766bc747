import type { Role } from './roles'

/** How far a permission goes: nobody's records, one's own, one's teams' and those below, or all; the narrowest first. */
export const reaches = ['none', 'own', 'team', 'all'] as const
export type Reach = (typeof reaches)[number]

/** What somebody may do with one field of the records they reach; the least first. */
export const fieldRights = ['hidden', 'see', 'edit'] as const
export type FieldRight = (typeof fieldRights)[number]

/** Names the reach of an action for a role: 'rep customer.read'. */
export function reachKey(role: Role, action: string): string {
  return `${role} ${action}`
}

/** Names a role's right to a field: 'rep customer#phone'. */
export function fieldKey(role: Role, record: string, field: string): string {
  return `${role} ${record}#${field}`
}

/** Gives the narrower of two reaches. */
export function narrower(one: Reach, other: Reach): Reach {
  return reaches.indexOf(one) < reaches.indexOf(other) ? one : other
}
