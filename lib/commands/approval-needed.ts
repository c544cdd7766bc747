import { and, eq, isNull, ne } from 'drizzle-orm'
import { approvals, type Reader, type stages, users, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { type Authorized, mayOwn } from '@/lib/access/authorize'
import { type Refused, refuse } from '@/lib/domain/refusals'
import type { Row } from '@/lib/records/tables'
import { approverFor } from './approver-for'
import { changeRow, type EventLinks } from './write-record'

/** Says whether a step of this opportunity into a stage takes another's yes: not of who could give it themselves. */
export function needsApproval(
  actor: Actor,
  { ownerId }: Pick<Row<'opportunity'>, 'ownerId'>,
  stage: typeof stages.$inferSelect,
): boolean {
  return stage.needsApproval && !mayOwn(actor, 'approval.approve', ownerId)
}

/** Refuses a step that takes another's yes, naming whose: the one that is asked already, or the one that can be asked. */
export async function refuseUnapproved(
  reader: Reader,
  actor: Actor,
  opportunity: Row<'opportunity'>,
  stage: typeof stages.$inferSelect,
): Promise<Refused | null> {
  if (!needsApproval(actor, opportunity, stage)) return null
  const waiting = await refuseWaiting(reader, opportunity.id, stage.id)
  if (waiting) return waiting
  const approver = await approverFor(reader, actor)
  return approver ? refuse('approval_needed', { details: { who: approver.name } }) : refuse('approval_nobody')
}

/** Refuses where the yes to this step is waited for already, naming whose. */
export async function refuseWaiting(
  reader: Reader,
  opportunityId: string,
  stageId: string,
): Promise<Refused | null> {
  const [row] = await reader
    .select({ who: users.name })
    .from(approvals)
    .leftJoin(users, eq(users.id, approvals.approverId))
    .where(and(pendingOf(opportunityId), eq(approvals.stageId, stageId)))
    .limit(1)
  return row ? refuse('approval_pending', { details: { who: row.who ?? '' } }) : null
}

/** Takes back what is asked for an opportunity that has moved on without it: nobody has to decide on that any more. Called within the act that moves. */
export async function withdrawRequests(
  tx: Writer,
  actor: Actor,
  opportunityId: string,
  approvedId: string | undefined,
  links: EventLinks,
): Promise<void> {
  const others = approvedId ? ne(approvals.id, approvedId) : undefined
  for (const row of await tx
    .select()
    .from(approvals)
    .where(and(pendingOf(opportunityId), others)))
    await changeRow(
      tx,
      actor,
      'approval.withdraw',
      // Whoever moves it: what was asked for is not to be had any more.
      row as Authorized<'approval.withdraw'>,
      { status: 'withdrawn', decidedAt: actor.now, decidedById: actor.userId },
      links,
    )
}

function pendingOf(opportunityId: string) {
  return and(
    eq(approvals.opportunityId, opportunityId),
    eq(approvals.status, 'pending'),
    isNull(approvals.deletedAt),
  )
}
