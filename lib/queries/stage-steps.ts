import { and, asc, eq, like } from 'drizzle-orm'
import {
  type Changes,
  events,
  eventSubjects,
  eventValues,
  type Reader,
  stageEvents,
  stages,
  subjectOf,
  users,
} from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import { type HoldChange, staysOf } from '@/lib/domain/stage-stays'
import type { StageStep } from '@/lib/records/record-view'
import { titleSql } from './labels'

/**
 * Answers through which stages an opportunity went, the latest first, with the calendar days that it stayed in each: those on
 * hold are left out, which are read from what its own events say of being on hold, whichever act changed it (holding, taking
 * up again, closing, an undo). Throws NotFound for one out of scope.
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
  const stays = staysOf(rows, await holdChangesOf(reader, id), actor)
  return rows.map((row, at): StageStep => ({ ...row, ...(stays[at] ?? NO_STAY) })).reverse()
}

const NO_STAY = { days: null, isHere: false }

async function holdChangesOf(reader: Reader, id: string): Promise<HoldChange[]> {
  const subject = subjectOf('opportunity', id)
  const rows = await reader
    .select({ at: events.at, values: eventValues.values })
    .from(eventSubjects)
    .innerJoin(events, eq(events.id, eventSubjects.eventId))
    .innerJoin(eventValues, eq(eventValues.eventId, events.id))
    .where(
      and(
        eq(eventSubjects.subject, subject),
        eq(events.subject, subject),
        like(eventValues.values, '%"isOnHold":[%'),
      ),
    )
    .orderBy(asc(events.at), asc(events.id))
  return rows.flatMap(({ at, values }) => {
    // The words looked for may stand inside a text as well.
    const change = (JSON.parse(values ?? '{}') as Changes).isOnHold
    return change ? [{ at, isOnHold: change[1] === true }] : []
  })
}
