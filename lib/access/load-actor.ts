import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm'
import { collaborators, memberships, type Reader, teams, users, workspace } from '@/db'
import { usedCurrencies } from '@/lib/domain/currency-choices'
import { dayOf } from '@/lib/domain/days'
import type { Actor } from './actor'
import type { Departures } from './departures'
import { departuresOf } from './learn-departures'
import { learnCustomFields } from './learn-fields'
import { reachesTeams } from './permissions'

/**
 * Gives an active person as an actor, with the people whose records a reach of "team" covers; null where there
 * is no such person or no workspace yet. Read afresh for every request, so that a change of role or of its rights acts at once. With
 * `drafted` rights, as the person would be if those held.
 */
export async function loadActor(
  reader: Reader,
  userId: string,
  now: number,
  drafted?: Departures,
): Promise<Actor | null> {
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
  const departures = drafted ?? (await departuresOf(reader, fieldsMark))
  // The tree is read only for those of whose permissions one knows teams: managers, unless the workspace says otherwise.
  const knowsTeams = reachesTeams({ role: user.role, departures })
  const team = knowsTeams ? await peopleBelow(reader, user.id, dayOf(now, timeZone)) : [user.id]
  const asked = user.role === 'owner' || user.role === 'admin' ? {} : await askedToWorkOn(reader, user.id)
  return {
    ...asked,
    userId: user.id,
    name: user.name,
    role: user.role,
    departures,
    language: user.language,
    team,
    timeZone,
    currency,
    currencies: usedCurrencies(currency, settings),
    now,
  }
}

async function askedToWorkOn(reader: Reader, userId: string): Promise<Pick<Actor, 'collaboratesOn'>> {
  const rows = await reader
    .selectDistinct({ record: collaborators.record })
    .from(collaborators)
    .where(eq(collaborators.userId, userId))
  return { collaboratesOn: rows.map(({ record }) => record) }
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
