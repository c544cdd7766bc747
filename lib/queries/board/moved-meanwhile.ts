import { asc, desc, eq, inArray } from 'drizzle-orm'
import { opportunities, type Reader, stageEvents, stages, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { scopedId } from '@/lib/access/scope'
import type { MovedMeanwhile } from '@/lib/domain/board'
import { nameIn } from './columns-of'

/**
 * Answers who has moved a card since somebody last saw it, when, and to which stage: to be asked before that card moves again, in
 * the same transaction. Null where it stands where it was seen, where the actor does not see it, or where the actor moved it,
 * as in another window.
 */
export async function movedMeanwhile(
  reader: Reader,
  actor: Actor,
  { id, seenStageId }: { id: string; seenStageId: string | undefined },
): Promise<MovedMeanwhile | null> {
  if (!seenStageId) return null
  const [last] = await reader
    .select({
      now: opportunities.stageId,
      byId: stageEvents.byId,
      by: users.name,
      at: stageEvents.at,
      stage: stages,
    })
    .from(opportunities)
    .innerJoin(stages, eq(stages.id, opportunities.stageId))
    .innerJoin(stageEvents, eq(stageEvents.opportunityId, opportunities.id))
    .leftJoin(users, eq(users.id, stageEvents.byId))
    .where(scopedId(actor, 'opportunity.read', id))
    .orderBy(desc(stageEvents.seq))
    .limit(1)
  if (!last?.by || last.now === seenStageId || last.byId === actor.userId) return null
  return { by: last.by, at: last.at, stage: nameIn(actor, last.stage) }
}

/**
 * Gives by whom and when each of these cards came into its stage; those that the actor brought there are left out. Asks nobody's scope:
 * the cards are in it already.
 */
export async function movedByOthers(
  reader: Reader,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, Pick<MovedMeanwhile, 'by' | 'at'>>> {
  if (ids.length === 0) return new Map()
  const steps = await reader
    .select({ id: stageEvents.opportunityId, byId: stageEvents.byId, by: users.name, at: stageEvents.at })
    .from(stageEvents)
    .leftJoin(users, eq(users.id, stageEvents.byId))
    .where(inArray(stageEvents.opportunityId, [...ids]))
    .orderBy(asc(stageEvents.seq))
  const latest = new Map(steps.map((step) => [step.id, step]))
  return new Map(
    [...latest].flatMap(([id, { byId, by, at }]) => (by && byId !== actor.userId ? [[id, { by, at }]] : [])),
  )
}
