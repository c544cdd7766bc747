import { and, asc, eq, gt, inArray, isNull, lte, ne, or } from 'drizzle-orm'
import { memberships, type Reader, teams, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayOwn } from '@/lib/access/authorize'
import { loadActor } from '@/lib/access/load-actor'
import { dayOf } from '@/lib/domain/days'
import type { Role } from '@/lib/domain/roles'

/** So many are asked whether they may; more managers than that have no team in common. */
const MOST = 50
const deciding: Role[] = ['manager', 'owner', 'admin']

/**
 * Gives whom somebody asks for a yes: who leads their team, else who leads the next above it, else a manager of theirs, else who runs
 * the workspace; among equals who has been here longest, and never oneself. Null where there is nobody.
 */
export async function approverFor(
  reader: Reader,
  actor: Actor,
): Promise<{ id: string; name: string } | null> {
  const leads = await leadsAbove(reader, actor)
  const others = await reader
    .select({ id: users.id, role: users.role })
    .from(users)
    .where(
      and(
        eq(users.isActive, true),
        isNull(users.deletedAt),
        ne(users.id, actor.userId),
        or(inArray(users.role, deciding), inArray(users.id, leads.length > 0 ? leads : [''])),
      ),
    )
    .orderBy(asc(users.createdAt), asc(users.id))
  const place = ({ id, role }: (typeof others)[number]) =>
    leads.includes(id) ? leads.indexOf(id) : leads.length + deciding.indexOf(role)
  for (const { id } of [...others].sort((a, b) => place(a) - place(b)).slice(0, MOST)) {
    const person = await loadActor(reader, id, actor.now)
    if (person && mayOwn(person, 'approval.approve', actor.userId)) return { id, name: person.name }
  }
  return null
}

/** Who leads the teams that somebody is in today, and those above them, from the nearest to the farthest. */
async function leadsAbove(reader: Reader, { userId, now, timeZone }: Actor): Promise<string[]> {
  const today = dayOf(now, timeZone)
  const { fromDay, untilDay } = memberships
  const mine = await reader
    .select({ teamId: memberships.teamId })
    .from(memberships)
    .where(
      and(eq(memberships.userId, userId), lte(fromDay, today), or(isNull(untilDay), gt(untilDay, today))),
    )
  const all = await reader
    .select({ id: teams.id, parentId: teams.parentId, leadId: teams.leadId })
    .from(teams)
    .where(isNull(teams.deletedAt))
  const leads: string[] = []
  const passed = new Set<string>()
  for (let level = mine.map(({ teamId }) => teamId); level.length > 0;) {
    const here = all.filter(({ id }) => level.includes(id) && !passed.has(id))
    for (const { id } of here) passed.add(id)
    leads.push(...here.flatMap(({ leadId }) => leadId ?? []))
    level = here.flatMap(({ parentId }) => parentId ?? [])
  }
  return [...new Set(leads)]
}
