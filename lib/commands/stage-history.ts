import { desc, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { stageEvents, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'

export interface StageStep {
  opportunityId: string
  fromStageId: string | null
  toStageId: string
  eventId: string
  /** A step that takes another back. */
  isReverted?: boolean
}

/** Writes the next step of an opportunity's history, in the transaction of the event it follows from. */
export async function writeStageStep(tx: Writer, actor: Actor, step: StageStep): Promise<void> {
  const [last] = await tx
    .select({ seq: stageEvents.seq })
    .from(stageEvents)
    .where(eq(stageEvents.opportunityId, step.opportunityId))
    .orderBy(desc(stageEvents.seq))
    .limit(1)
  await tx.insert(stageEvents).values({
    ...step,
    id: uuidv7(),
    seq: (last?.seq ?? 0) + 1,
    at: actor.now,
    byId: actor.userId,
    isReverted: step.isReverted ?? false,
  })
}
