import type { DemoStageEvent } from '@/lib/domain/demo/history'
import type { DemoOpportunity } from '@/lib/domain/demo/opportunities'
import type { DemoStageKey } from '@/lib/domain/demo/stages'
import { dayOf } from '@/lib/domain/days'
import { lastFollowUpAt } from '@/lib/domain/follow-up'
import { statusOf } from '@/lib/domain/stages'
import type { Row } from '@/lib/records/tables'
import { valuesOnEntry } from '../enter-stage'
import type { MoveAction } from '../prepare-move'
import type { Batch } from './batch'
import type { DemoWorld } from './demo-world'
import { begun as entered, changed, type State, type Walked } from './story'
import { addCommittee } from './committee-rows'
import { addLines } from './line-rows'
import { addWork } from './work-rows'

/** Why one was lost that was re-opened later. */
const PASSING_REASON = 'lost:timing'

/** Puts down an opportunity by walking its history as the acts would, so that what is stored is what was done; and its work. */
export function addOpportunity(batch: Batch, world: DemoWorld, opportunity: DemoOpportunity): void {
  const [first, ...later] = opportunity.history
  if (!first) return
  const steps: { step: DemoStageEvent; from: string | null; eventId: string }[] = []
  let state = begun(batch, world, opportunity, first)
  steps.push({ step: first, from: null, eventId: state.eventId })
  for (const step of later) {
    const from = state.row.stageId as string
    state = moved(batch, world, opportunity, state.row, step)
    steps.push({ step, from, eventId: state.eventId })
  }
  let row = opportunity.isOnHold ? held(batch, world, opportunity, state.row) : state.row
  row = { ...row, lastFollowUpAt: lastFollowUpAt(opportunity.activities) }
  batch.add('opportunities', row as never)
  for (const [place, { step, from, eventId }] of steps.entries())
    batch.add('stageEvents', {
      id: world.ids.at(step.at),
      opportunityId: row.id,
      seq: place + 1,
      fromStageId: from,
      toStageId: stageOf(world, step.stageKey).id,
      at: step.at,
      byId: world.idOf(step.byUserKey),
      eventId,
    })
  addLines(batch, world, opportunity, row.id)
  addCommittee(batch, world, opportunity, row.id)
  addWork(batch, world, opportunity, row.id)
}

function begun(batch: Batch, world: DemoWorld, made: DemoOpportunity, first: DemoStageEvent): Walked {
  const actor = world.actor(first.byUserKey, first.at)
  const stage = stageOf(world, first.stageKey)
  const values = {
    name: made.name,
    customerId: world.idOf(made.customerKey),
    contactId: made.primaryContactKey ? world.idOf(made.primaryContactKey) : null,
    productId: world.idOf(made.productKey),
    sourceId: world.idOf(made.source),
    channel: world.nameOf(made.channel),
    competitorIds: competingWith(world, made.key),
    ownerId: world.idOf(made.ownerKey),
    amount: made.amount,
    currency: made.currency,
    expectedCloseOn: made.expectedCloseOn,
    pipelineId: stage.pipelineId,
    stageId: stage.id,
    rank: world.ranks.entered(stage.id, first.at),
    status: statusOf(stage.kind, false),
    isOnHold: false,
    enteredStageAt: first.at,
    isProbabilityOwn: false,
    isCategoryOwn: false,
    probability: stage.probability,
    forecastCategory: stage.forecastCategory,
  }
  return entered(batch, world, 'opportunity', actor, made.key, values)
}

/** Of three opportunities one is contested, as its key has it: chance that is drawn elsewhere stays as it was. */
function competingWith(world: DemoWorld, key: string): string[] {
  const { competitors } = world.base
  const place = [...key].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0)
  const [one, other] = [
    competitors[place % competitors.length],
    competitors[(place + 1) % competitors.length],
  ]
  if (!one || !other || place % 3 !== 0) return []
  return [one, ...(place % 2 === 0 ? [other] : [])].map((each) => world.idOf(each.key))
}

function moved(
  batch: Batch,
  world: DemoWorld,
  made: DemoOpportunity,
  before: State,
  step: DemoStageEvent,
): Walked {
  const actor = world.actor(step.byUserKey, step.at)
  const stage = stageOf(world, step.stageKey)
  const reason = step === made.history.at(-1) ? made.lostReason : PASSING_REASON
  const details = {
    closedOn: stage.kind === 'open' ? null : dayOf(step.at, actor.timeZone),
    lostReasonId: stage.kind === 'lost' ? world.idOf(reason) : null,
  }
  const wanted = {
    ...valuesOnEntry(before as unknown as Row<'opportunity'>, stage, details, actor),
    rank: world.ranks.entered(stage.id, step.at),
  }
  return changed(batch, world, actionOf(step.stageKey, before.status), actor, before, wanted)
}

function actionOf(stageKey: DemoStageKey, status: unknown): MoveAction {
  if (stageKey === 'won') return 'opportunity.win'
  if (stageKey === 'lost') return 'opportunity.lose'
  return status === 'lost' || status === 'won' ? 'opportunity.reopen' : 'opportunity.move'
}

/** Held when it was last worked on. */
function held(batch: Batch, world: DemoWorld, made: DemoOpportunity, before: State): State {
  const worked = made.activities.filter(({ isDone }) => isDone).map(({ at }) => at)
  const actor = world.actor(made.ownerKey, Math.max(before.updatedAt as number, ...worked))
  const wanted = { isOnHold: true, status: statusOf('open', true) }
  return changed(batch, world, 'opportunity.update', actor, before, wanted).row
}

function stageOf(world: DemoWorld, key: DemoStageKey): Row<'stage'> {
  return world.stages.get(key) as Row<'stage'>
}
