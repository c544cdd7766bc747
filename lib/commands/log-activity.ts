import { and, eq, isNull, lt, or } from 'drizzle-orm'
import { opportunities, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { isRealFollowUp } from '@/lib/domain/follow-up'
import type { Outcome } from '@/lib/domain/refusals'
import type { Row } from '@/lib/records/tables'
import { createRecord } from './create-record'
import { type Update, updateRecord } from './update-record'
import type { EventLinks } from './write-record'

type Logged = Outcome<{ row: Row<'activity'>; eventId: string | null }>

/** Logs a call, meeting, visit, message or note. A real follow-up (rules: board) stops the rot of its opportunity. */
export async function logActivity(
  tx: Writer,
  actor: Actor,
  input: unknown,
  links: EventLinks = {},
): Promise<Logged> {
  const logged = await createRecord(tx, actor, 'activity', input, {}, links)
  if (logged.ok) await noteFollowUps(tx, [logged.value.row])
  return logged
}

/** Edits an activity; when it becomes a real follow-up, its opportunity knows. */
export async function updateActivity(
  tx: Writer,
  actor: Actor,
  update: Update,
  links: EventLinks = {},
): Promise<Logged> {
  const updated = await updateRecord(tx, actor, 'activity', update, links)
  if (updated.ok) await noteFollowUps(tx, [updated.value.row])
  return updated
}

/**
 * Keeps when opportunities were last followed up: derived from their activities, so it is neither an edit of the
 * opportunity nor news of its own.
 */
export async function noteFollowUps(tx: Writer, activities: readonly Row<'activity'>[]): Promise<void> {
  const last = new Map<string, number>()
  for (const activity of activities)
    if (activity.opportunityId && isRealFollowUp(activity))
      last.set(activity.opportunityId, Math.max(activity.at, last.get(activity.opportunityId) ?? activity.at))
  for (const [id, at] of last)
    await tx
      .update(opportunities)
      .set({ lastFollowUpAt: at })
      .where(
        and(
          eq(opportunities.id, id),
          or(isNull(opportunities.lastFollowUpAt), lt(opportunities.lastFollowUpAt, at)),
        ),
      )
}
