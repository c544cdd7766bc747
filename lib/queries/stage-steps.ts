import { asc, eq } from 'drizzle-orm'
import { type Reader, stageEvents, stages, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import { staysOf } from '@/lib/domain/stage-stays'
import type { StageStep } from '@/lib/records/record-view'
import { holdChangesOf } from './hold-changes'
import { titleSql } from './labels'

/**
 * Answers through which stages an opportunity went, the latest first, with the calendar days that it stayed in each: those on
 * hold are left out. Throws NotFound for one out of scope.
 */
export async function stageStepsOf(reader: Reader, actor: Actor, id: string): Promise<StageStep[]> {
  await allow(reader, actor, 'opportunity.read', id)
  const rows = await reader
    .select({
      stageId: stageEvents.toStageId,
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
  const holds = await holdChangesOf(reader, [id])
  const stays = staysOf(rows, holds.get(id) ?? [], actor)
  return rows.map((row, at): StageStep => ({ ...row, ...(stays[at] ?? NO_STAY) })).reverse()
}

const NO_STAY = { days: null, isHere: false }
