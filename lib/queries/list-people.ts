import { and, asc, count, eq, gt, isNotNull, isNull, max } from 'drizzle-orm'
import { identities, memberships, type Reader, secondFactors, secrets, sessions, teams, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allowWorkspace } from '@/lib/access/authorize'
import { mayHandOver } from '@/lib/access/hand-over'
import { hasRight } from '@/lib/access/permissions'
import { scopeSql } from '@/lib/access/scope'
import type { Role } from '@/lib/domain/roles'

export interface PersonLine {
  id: string
  name: string
  email: string
  role: Role
  isActive: boolean
  /** The team of today. */
  team: string | null
  hasPassword: boolean
  /** Has an account elsewhere that signs them in. */
  hasIdentity: boolean
  hasSecondFactor: boolean
  /** Until when the open invitation lasts, also one that ran out; null for none. */
  invitedUntil: number | null
  /** What they own is the reader's to hand over. */
  mayHandOver: boolean
  /** In how many browsers they are signed in. */
  sessions: number
}

/** Says whether somebody looks after the people of the workspace. */
export function mayListPeople(actor: Actor): boolean {
  return hasRight(actor.role, 'workspace.update')
}

/** Lists everybody for those who look after the workspace, active people first; nobody else learns of others' ways in. */
export async function listPeople(reader: Reader, actor: Actor): Promise<PersonLine[]> {
  allowWorkspace(actor, 'workspace.update')
  const rows = await reader
    .select()
    .from(users)
    .where(scopeSql(actor, 'user.read'))
    .orderBy(asc(users.sortKey), asc(users.id))
    .limit(2000)
  const ways = await waysIn(reader, actor.now)
  const teamOf = await teamsOfToday(reader)
  return rows
    .map(({ id, name, email, role, isActive, passwordHash }) => ({
      ...{ id, name, email, role, isActive },
      team: teamOf.get(id) ?? null,
      mayHandOver: !actor.seenBy && mayHandOver(actor, id),
      hasPassword: passwordHash !== null,
      hasIdentity: ways.identities.has(id),
      hasSecondFactor: ways.secondFactors.has(id),
      invitedUntil: ways.invitations.get(id) ?? null,
      sessions: ways.sessions.get(id) ?? 0,
    }))
    .sort((a, b) => Number(b.isActive) - Number(a.isActive))
}

async function teamsOfToday(reader: Reader): Promise<Map<string, string>> {
  const rows = await reader
    .select({ userId: memberships.userId, name: teams.name })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(isNull(memberships.untilDay))
  return new Map(rows.map(({ userId, name }) => [userId, name]))
}

/** What everybody can come in by, by person: each asked once and not once a person. */
async function waysIn(reader: Reader, now: number) {
  const linked = await reader.selectDistinct({ userId: identities.userId }).from(identities)
  const invited = await reader
    .select({ userId: secrets.userId, until: max(secrets.expiresAt) })
    .from(secrets)
    .where(and(eq(secrets.purpose, 'invitation'), isNull(secrets.usedAt)))
    .groupBy(secrets.userId)
  const open = await reader
    .select({ userId: sessions.userId, n: count() })
    .from(sessions)
    .where(gt(sessions.expiresAt, now))
    .groupBy(sessions.userId)
  const confirmed = await reader
    .select({ userId: secondFactors.userId })
    .from(secondFactors)
    .where(isNotNull(secondFactors.confirmedAt))
  return {
    secondFactors: new Set(confirmed.map(({ userId }) => userId)),
    identities: new Set(linked.map(({ userId }) => userId)),
    invitations: new Map(invited.map(({ userId, until }) => [userId, until])),
    sessions: new Map(open.map(({ userId, n }) => [userId, n])),
  }
}
