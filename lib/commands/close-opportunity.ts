import { and, asc, desc, eq, isNull, ne } from 'drizzle-orm'
import { type Reader, stageEvents, stages, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import { dayOf } from '@/lib/domain/days'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import type { StageKind } from '@/lib/domain/stages'
import type { EntryDetails } from './enter-stage'
import { type Moved, moveOpportunity } from './move-opportunity'
import type { EventLinks } from './write-record'

export type Closing = { id: string } & EntryDetails

/** Wins an opportunity: into the won stage of its pipeline, closed today unless said. Refuses a closed one, and one without an amount. */
export async function winOpportunity(
  tx: Writer,
  actor: Actor,
  input: Closing,
  links: EventLinks = {},
): Promise<Outcome<Moved>> {
  return close(
    tx,
    actor,
    'won',
    { ...input, closedOn: input.closedOn ?? dayOf(actor.now, actor.timeZone) },
    links,
  )
}

/** Loses an opportunity: into the lost stage of its pipeline, closed today unless said. Refuses a closed one, and one without a reason. */
export async function loseOpportunity(
  tx: Writer,
  actor: Actor,
  input: Closing,
  links: EventLinks = {},
): Promise<Outcome<Moved>> {
  return close(
    tx,
    actor,
    'lost',
    { ...input, closedOn: input.closedOn ?? dayOf(actor.now, actor.timeZone) },
    links,
  )
}

async function close(
  tx: Writer,
  actor: Actor,
  kind: 'won' | 'lost',
  input: Closing,
  links: EventLinks,
): Promise<Outcome<Moved>> {
  const action = kind === 'won' ? 'opportunity.win' : 'opportunity.lose'
  const opportunity = await allow(tx, actor, action, input.id)
  if (opportunity.status === 'won' || opportunity.status === 'lost') return refuse('opportunity_closed')
  const stage = await firstStage(tx, opportunity.pipelineId, kind)
  if (!stage) return refuse('stage_elsewhere')
  return moveOpportunity(tx, actor, { ...input, stageId: stage.id }, links, action)
}

/**
 * Re-opens a closed opportunity: back into the open stage it was closed from, with that stage's probability and category,
 * closing fields cleared. Refuses one that is open.
 */
export async function reopenOpportunity(
  tx: Writer,
  actor: Actor,
  input: { id: string },
  links: EventLinks = {},
): Promise<Outcome<Moved>> {
  const opportunity = await allow(tx, actor, 'opportunity.reopen', input.id)
  if (opportunity.status !== 'won' && opportunity.status !== 'lost') return refuse('opportunity_open')
  const stage =
    (await lastOpenStage(tx, opportunity.id)) ?? (await firstStage(tx, opportunity.pipelineId, 'open'))
  if (!stage) return refuse('stage_elsewhere')
  return moveOpportunity(tx, actor, { id: input.id, stageId: stage.id }, links, 'opportunity.reopen')
}

async function firstStage(
  reader: Reader,
  pipelineId: string,
  kind: StageKind,
): Promise<{ id: string } | undefined> {
  const [stage] = await reader
    .select({ id: stages.id })
    .from(stages)
    .where(and(eq(stages.pipelineId, pipelineId), eq(stages.kind, kind), isNull(stages.deletedAt)))
    .orderBy(asc(stages.rank))
    .limit(1)
  return stage
}

async function lastOpenStage(reader: Reader, opportunityId: string): Promise<{ id: string } | undefined> {
  const [stage] = await reader
    .select({ id: stages.id })
    .from(stageEvents)
    .innerJoin(stages, eq(stages.id, stageEvents.toStageId))
    .where(
      and(
        eq(stageEvents.opportunityId, opportunityId),
        eq(stages.kind, 'open'),
        isNull(stages.deletedAt),
        ne(stageEvents.isReverted, true),
      ),
    )
    .orderBy(desc(stageEvents.seq))
    .limit(1)
  return stage
}
