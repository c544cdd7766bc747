import { and, desc, eq, isNull } from 'drizzle-orm'
import { events, type Reader, stageEvents, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { writeStageStep } from './stage-history'

interface Step {
  opportunityId: string
  undoneEventId: string
  eventId: string
}

/** The step back is part of the history, and both steps are marked: neither counts in velocity and conversion. */
export async function undoStep(
  tx: Writer,
  actor: Actor,
  { opportunityId, undoneEventId, eventId }: Step,
  [fromStageId, toStageId]: readonly [unknown, unknown],
): Promise<void> {
  await tx
    .update(stageEvents)
    .set({ isReverted: true })
    .where(and(eq(stageEvents.eventId, undoneEventId), eq(stageEvents.isReverted, false)))
  await writeStageStep(tx, actor, {
    opportunityId,
    fromStageId: toStageId as string,
    toStageId: fromStageId as string,
    eventId,
    isReverted: true,
  })
}

/** Finds the event that undoing an opportunity would take back: its newest move that still stands. */
export async function lastMoveOf(reader: Reader, opportunityId: string): Promise<string | null> {
  const [step] = await reader
    .select({ eventId: stageEvents.eventId })
    .from(stageEvents)
    .innerJoin(events, and(eq(events.id, stageEvents.eventId), isNull(events.revertsId)))
    .where(and(eq(stageEvents.opportunityId, opportunityId), eq(stageEvents.isReverted, false)))
    .orderBy(desc(stageEvents.seq))
    .limit(1)
  return step?.eventId ?? null
}
