import { desc, eq } from 'drizzle-orm'
import { opportunities, type Reader, stageEvents, stages, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { MovedMeanwhile } from '@/lib/domain/board'
import { nameIn } from './columns-of'

/**
 * Answers who has moved a card since somebody last saw it, and to which stage: to be asked before that card moves again, in
 * the same transaction. Null where it stands where it was seen, or where the actor moved it, as in another window.
 */
export async function movedMeanwhile(
  reader: Reader,
  actor: Actor,
  { id, seenStageId }: { id: string; seenStageId: string | undefined },
): Promise<MovedMeanwhile | null> {
  if (!seenStageId) return null
  const [last] = await reader
    .select({ now: opportunities.stageId, byId: stageEvents.byId, by: users.name, stage: stages })
    .from(opportunities)
    .innerJoin(stages, eq(stages.id, opportunities.stageId))
    .innerJoin(stageEvents, eq(stageEvents.opportunityId, opportunities.id))
    .leftJoin(users, eq(users.id, stageEvents.byId))
    .where(eq(opportunities.id, id))
    .orderBy(desc(stageEvents.seq))
    .limit(1)
  if (!last?.by || last.now === seenStageId || last.byId === actor.userId) return null
  return { by: last.by, stage: nameIn(actor, last.stage) }
}
