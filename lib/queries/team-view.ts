import { and, eq, gt, isNull, lte, or } from 'drizzle-orm'
import { memberships, type Reader, teams, views } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { scopeSql } from '@/lib/access/scope'
import { dayOf } from '@/lib/domain/days'
import { team } from '@/lib/records/people'
import { holdingSql } from '@/lib/records/holding-sql'

/**
 * Answers with which view the board of somebody opens that names none: that of the team they are in today, or else lead, or of the
 * nearest team above it that has one; its address as a list's. Null where there is none, or none that may be used any more.
 */
export async function teamView(reader: Reader, actor: Actor): Promise<string | null> {
  const all = await reader
    .select({ id: teams.id, parentId: teams.parentId, leadId: teams.leadId, viewId: teams.boardViewId })
    .from(teams)
    .where(isNull(teams.deletedAt))
  if (all.every(({ viewId }) => viewId === null)) return null
  const today = dayOf(actor.now, actor.timeZone)
  const [mine] = await reader
    .select({ teamId: memberships.teamId })
    .from(memberships)
    .where(
      and(
        eq(memberships.userId, actor.userId),
        lte(memberships.fromDay, today),
        or(isNull(memberships.untilDay), gt(memberships.untilDay, today)),
      ),
    )
    .orderBy(memberships.fromDay, memberships.id)
    .limit(1)
  const byId = new Map(all.map((each) => [each.id, each]))
  let at = mine ? byId.get(mine.teamId) : all.find(({ leadId }) => leadId === actor.userId)
  // A tree that was bent into a circle ends too.
  for (let steps = 0; at && at.viewId === null && steps < all.length; steps += 1)
    at = byId.get(at.parentId ?? '')
  if (!at?.viewId) return null
  const [found] = await reader
    .select({ address: views.address })
    .from(views)
    .where(
      and(
        eq(views.id, at.viewId),
        holdingSql('view', team.fields.boardViewId.refersOnlyTo),
        scopeSql(actor, 'view.read'),
      ),
    )
  return found?.address ?? null
}
