import { and, count, eq } from 'drizzle-orm'
import { type Reader, teams, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayEver } from '@/lib/access/authorize'
import { scopeSql } from '@/lib/access/scope'
import type { Role } from '@/lib/domain/roles'

export interface PeopleCounts {
  /** Active people by role. */
  byRole: { role: Role; n: number }[]
  inactive: number
  teams: number
  mayEdit: boolean
}

/** Answers how many people work here, in which roles, and how many teams there are, of those the actor may read. */
export async function peopleCounts(reader: Reader, actor: Actor): Promise<PeopleCounts> {
  const readable = scopeSql(actor, 'user.read')
  const byRole = await reader
    .select({ role: users.role, n: count() })
    .from(users)
    .where(and(readable, eq(users.isActive, true)))
    .groupBy(users.role)
  const [inactive] = await reader
    .select({ n: count() })
    .from(users)
    .where(and(readable, eq(users.isActive, false)))
  const [team] = await reader.select({ n: count() }).from(teams).where(scopeSql(actor, 'team.read'))
  return {
    byRole,
    inactive: inactive?.n ?? 0,
    teams: team?.n ?? 0,
    mayEdit: mayEver(actor, 'user.update'),
  }
}
