import { and, count, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm'
import { memberships, type Reader, teams, users } from '@/db'
import { dayOf } from '@/lib/domain/days'
import type { Row } from '@/lib/records/tables'
import type { Run } from './run'

/** Gives the teams in use by id. */
export async function allTeams(reader: Reader): Promise<Map<string, Row<'team'>>> {
  const rows = await reader.select().from(teams).where(isNull(teams.deletedAt))
  return new Map(rows.map((row) => [row.id, row]))
}

/** Gives the membership of today of each of these people. */
export async function membershipsOf(
  reader: Reader,
  { actor }: Run,
  ids: string[],
): Promise<Map<string, { id: string; teamId: string }>> {
  if (ids.length === 0) return new Map()
  const today = dayOf(actor.now, actor.timeZone)
  const rows = await reader
    .select({ id: memberships.id, userId: memberships.userId, teamId: memberships.teamId })
    .from(memberships)
    .where(
      and(
        inArray(memberships.userId, ids),
        lte(memberships.fromDay, today),
        or(isNull(memberships.untilDay), gt(memberships.untilDay, today)),
      ),
    )
  return new Map(rows.map(({ id, userId, teamId }) => [userId, { id, teamId }]))
}

/** Counts the active owners of the workspace. */
export async function activeOwners(reader: Reader): Promise<number> {
  const where = and(eq(users.role, 'owner'), eq(users.isActive, true), isNull(users.deletedAt))
  const [row] = await reader.select({ owners: count() }).from(users).where(where)
  return row?.owners ?? 0
}
