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
  if (logged.ok) await noteFollowUp(tx, logged.value.row)
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
  if (updated.ok) await noteFollowUp(tx, updated.value.row)
  return updated
}

/**
 * Keeps when an opportunity was last followed up: derived from its activities, so it is neither an edit of the
 * opportunity nor news of its own.
 */
async function noteFollowUp(tx: Writer, activity: Row<'activity'>): Promise<void> {
  if (!activity.opportunityId || !isRealFollowUp(activity)) return
  await tx
    .update(opportunities)
    .set({ lastFollowUpAt: activity.at })
    .where(
      and(
        eq(opportunities.id, activity.opportunityId),
        or(isNull(opportunities.lastFollowUpAt), lt(opportunities.lastFollowUpAt, activity.at)),
      ),
    )
}
