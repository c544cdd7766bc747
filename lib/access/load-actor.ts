import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm'
import { memberships, type Reader, teams, users, workspace } from '@/db'
import { usedCurrencies } from '@/lib/domain/currency-choices'
import { dayOf } from '@/lib/domain/days'
import type { Actor } from './actor'
import { learnCustomFields } from './learn-fields'

/**
 * Gives an active person as an actor, with the people whose records a reach of "team" covers; null where there
 * is no such person or no workspace yet. Read afresh for every request, so that a change of role acts at once.
 */
export async function loadActor(reader: Reader, userId: string, now: number): Promise<Actor | null> {
  const [found] = await reader
    .select({
      user: users,
      timeZone: workspace.timeZone,
      currency: workspace.currency,
      settings: workspace.settings,
      fieldsMark: workspace.fieldsMark,
    })
    .from(users)
    .innerJoin(workspace, eq(workspace.id, 'workspace'))
    .where(and(eq(users.id, userId), eq(users.isActive, true), isNull(users.deletedAt)))
  if (!found) return null
  const { user, timeZone, currency, settings, fieldsMark } = found
  await learnCustomFields(reader, fieldsMark)
  // Only a manager's reach knows teams; for everybody else the tree need not be read.
  const team = user.role === 'manager' ? await peopleBelow(reader, user.id, dayOf(now, timeZone)) : [user.id]
  return {
    userId: user.id,
    name: user.name,
    role: user.role,
    language: user.language,
    team,
    timeZone,
    currency,
    currencies: usedCurrencies(currency, settings),
    now,
  }
}

/** Everybody who is today in a team that this person leads or belongs to, or in one below it; and the person. */
async function peopleBelow(reader: Reader, userId: string, today: string): Promise<string[]> {
  const all = await reader
    .select({ id: teams.id, parentId: teams.parentId, leadId: teams.leadId })
    .from(teams)
    .where(isNull(teams.deletedAt))
  const isCurrent = and(
    lte(memberships.fromDay, today),
    or(isNull(memberships.untilDay), gt(memberships.untilDay, today)),
  )
  const mine = await reader
    .select({ teamId: memberships.teamId })
    .from(memberships)
    .where(and(eq(memberships.userId, userId), isCurrent))
  const reached = new Set([
    ...mine.map(({ teamId }) => teamId),
    ...all.filter((each) => each.leadId === userId).map(({ id }) => id),
  ])
  // Grows until no team below a reached one is missing; a cycle adds nothing and ends it.
  for (let before = -1; before !== reached.size;) {
    before = reached.size
    for (const { id, parentId } of all) if (parentId && reached.has(parentId)) reached.add(id)
  }
  if (reached.size === 0) return [userId]
  const members = await reader
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(inArray(memberships.teamId, [...reached]), isCurrent))
  return [...new Set([userId, ...members.map((member) => member.userId)])]
}
