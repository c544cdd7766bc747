import { asc, eq } from 'drizzle-orm'
import { type Reader, stageEvents, stages, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import { dayOf, daysBetween } from '@/lib/domain/days'
import type { StageStep } from '@/lib/records/record-view'
import { titleSql } from './labels'

/** Answers through which stages an opportunity went, the latest first. Throws NotFound for one out of scope. */
export async function stageStepsOf(reader: Reader, actor: Actor, id: string): Promise<StageStep[]> {
  await allow(reader, actor, 'opportunity.read', id)
  const rows = await reader
    .select({
      stage: titleSql('stage', actor),
      kind: stages.kind,
      at: stageEvents.at,
      who: users.name,
      isReverted: stageEvents.isReverted,
    })
    .from(stageEvents)
    .innerJoin(stages, eq(stages.id, stageEvents.toStageId))
    .leftJoin(users, eq(users.id, stageEvents.byId))
    .where(eq(stageEvents.opportunityId, id))
    .orderBy(asc(stageEvents.seq))
  const day = (at: number) => dayOf(at, actor.timeZone)
  return rows
    .map((row, place): StageStep => {
      const until = rows[place + 1]?.at ?? actor.now
      return {
        ...row,
        days: Math.max(0, daysBetween(day(row.at), day(until))),
        isHere: place === rows.length - 1,
      }
    })
    .reverse()
}
