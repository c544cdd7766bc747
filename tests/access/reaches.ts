import type { Role } from '@/lib/domain/roles'
import type { Person } from '../support/world'

/** Whose record it is, seen from who acts: their own, one of a colleague of their team (a manager: of a team below), anybody's. */
export const whose = ['own', 'team', 'other'] as const
export type Whose = (typeof whose)[number]
/** For each role, whose records it reaches: 'own team other', 'own', or nothing. */
export type Reaches = Record<Role, string>

const ALL = 'own team other'

/** Selling: leads and their teams; reps their own. Support and finance do not sell. */
export const selling: Reaches = {
  owner: ALL,
  admin: ALL,
  manager: 'own team',
  rep: 'own',
  support: '',
  finance: '',
}
/** Who sells, where no single record is meant. */
export const sellingAny: Reaches = { ...selling, manager: ALL, rep: ALL }
/** Giving a record to somebody else is a manager's decision. */
export const assigning: Reaches = { ...selling, rep: '' }
/** Saying yes or no to what others ask for. */
export const deciding: Reaches = { ...assigning, owner: 'team other', admin: 'team other', manager: 'team' }
/** One's own work (tasks, notes) is everybody's; others' work is seen along the teams only. */
export const working: Reaches = { ...selling, support: 'own', finance: 'own' }
/** Support reads all customers, contacts and what is going on with them; finance reads mostly everything. */
export const reading: Reaches = { ...selling, support: ALL, finance: ALL }
/** Taking records out of the house: leads and their teams, and who keeps the books. */
export const exporting: Reaches = { ...selling, rep: '', finance: ALL }
/** The same where no single record is meant. */
export const exportingAny: Reaches = { ...exporting, manager: ALL }
/** Support keeps customers and contacts right, finance changes nothing. */
export const keeping: Reaches = { ...selling, support: ALL }
/** Looking back at what everybody did. */
export const overseeing: Reaches = { ...selling, manager: ALL, rep: '' }
/** People, teams and settings are for those who run the workspace. */
export const running: Reaches = { owner: ALL, admin: ALL, manager: '', rep: '', support: '', finance: '' }
export const forThemselves: Reaches = {
  owner: ALL,
  admin: ALL,
  manager: 'own',
  rep: 'own',
  support: 'own',
  finance: 'own',
}
/** What nobody does but for themselves. */
export const aloneForThemselves: Reaches = { ...forThemselves, owner: 'own', admin: 'own' }
/** What everybody may see of everybody. */
export const open: Reaches = {
  owner: ALL,
  admin: ALL,
  manager: ALL,
  rep: ALL,
  support: ALL,
  finance: ALL,
}

/** The person who stands for somebody's own, team's or other record. */
export function personFor(role: Role, each: Whose): Person {
  if (each === 'own') return role
  if (each === 'other') return 'stranger'
  return role === 'rep' ? 'mate' : 'rep'
}
