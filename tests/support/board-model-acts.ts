import fc from 'fast-check'
import { expect } from 'vitest'
import { assignOpportunity } from '@/lib/commands/assign-opportunity'
import { loseOpportunity, reopenOpportunity, winOpportunity } from '@/lib/commands/close-opportunity'
import { deleteRecord, restoreRecord } from '@/lib/commands/delete-record'
import { holdOpportunity, resumeOpportunity } from '@/lib/commands/hold-opportunity'
import { moveOpportunity } from '@/lib/commands/move-opportunity'
import { updateOpportunity } from '@/lib/commands/update-opportunity'
import type { Outcome } from '@/lib/domain/refusals'
import {
  Act,
  AMOUNTS,
  Bulk,
  type Card,
  CHANCE,
  Create,
  entered,
  holds,
  isClosed,
  type Model,
  OPEN,
  type Played,
  Undo,
} from './board-model'
import { people, stageIds } from './world'

const pick = fc.nat(9)
const there = (card: Card) => !card.isDeleted
const open = (card: Card) => there(card) && !isClosed(card)
const closed = (card: Card) => there(card) && isClosed(card)
/** Any act on any card, with what it is expected to leave. */
export const anyAct = [
  fc.constantFrom(...AMOUNTS).map((amount) => new Create(amount)),
  fc.tuple(pick, fc.constantFrom(...OPEN)).map(
    ([at, stageId]) =>
      new Act(
        at,
        `move to ${stageId}`,
        (card) => open(card) && card.stageId !== stageId,
        (card) => entered(card, stageId),
        (tx, manager, id) => done(moveOpportunity(tx, manager, { id, stageId })),
      ),
  ),
  pick.map(
    (at) =>
      new Act(
        at,
        'win',
        (card) => open(card) && card.amount !== null,
        (card) => entered(card, stageIds.won),
        (tx, manager, id) => done(winOpportunity(tx, manager, { id })),
      ),
  ),
  pick.map(
    (at) =>
      new Act(
        at,
        'lose',
        open,
        (card) => entered(card, stageIds.lost),
        (tx, manager, id) => done(loseOpportunity(tx, manager, { id, lostReasonId: 'l-price' })),
      ),
  ),
  pick.map((at) => new Reopen(at)),
  pick.map(
    (at) =>
      new Act(
        at,
        'hold',
        (card) => open(card) && !card.isOnHold,
        (card) => ({ ...card, isOnHold: true }),
        (tx, manager, id) => holdOpportunity(tx, manager, id, {}),
      ),
  ),
  pick.map(
    (at) =>
      new Act(
        at,
        'resume',
        (card) => open(card) && card.isOnHold,
        (card) => ({ ...card, isOnHold: false }),
        (tx, manager, id) => resumeOpportunity(tx, manager, id),
      ),
  ),
  fc.tuple(pick, fc.constantFrom(people.rep.id, people.mate.id)).map(
    ([at, ownerId]) =>
      new Act(
        at,
        `transfer to ${ownerId}`,
        (card) => there(card) && card.ownerId !== ownerId,
        (card) => ({ ...card, ownerId }),
        (tx, manager, id) => done(assignOpportunity(tx, manager, { id, ownerId })),
      ),
  ),
  fc.tuple(pick, fc.constantFrom(...AMOUNTS)).map(
    ([at, amount]) =>
      new Act(
        at,
        `amount ${amount}`,
        (card) => open(card) && card.amount !== amount,
        (card) => ({ ...card, amount }),
        (tx, manager, id) => done(updateOpportunity(tx, manager, { id, values: { amount } })),
      ),
  ),
  pick.map(
    (at) =>
      new Act(
        at,
        'own probability',
        (card) => open(card) && card.probability !== 64,
        (card) => ({ ...card, probability: 64, isOwn: true }),
        (tx, manager, id) => done(updateOpportunity(tx, manager, { id, values: { probability: 64 } })),
      ),
  ),
  pick.map(
    (at) =>
      new Act(
        at,
        'delete',
        there,
        (card) => ({ ...card, isDeleted: true }),
        (tx, manager, id) => done(deleteRecord(tx, manager, 'opportunity', { id })),
      ),
  ),
  pick.map(
    (at) =>
      new Act(
        at,
        'restore',
        (card) => card.isDeleted,
        (card) => ({ ...card, isDeleted: false }),
        (tx, manager, id) => done(restoreRecord(tx, manager, 'opportunity', { id })),
      ),
  ),
  fc.constant(new Undo()),
  fc.tuple(fc.constantFrom(...OPEN), fc.boolean()).map(([stageId, back]) => new Bulk(stageId, back)),
]

/** Opens a closed one again: where it stands then, and with which probability, its history says. */
class Reopen extends Act {
  constructor(at: number) {
    super(
      at,
      'reopen',
      closed,
      (card) => card,
      (tx, manager, id) => done(reopenOpportunity(tx, manager, { id })),
    )
  }
  override async run(model: Model, { world, manager }: Played): Promise<void> {
    const id = this.idIn(model)
    const card = model.cards.get(id) as Card
    const outcome = await world.store.write((tx) => this.change(tx, manager, id))
    if (!outcome.ok) throw new Error(`reopen was refused: ${outcome.refusal}`)
    const { stageId, probability } = await world.rowOf(id)
    expect(OPEN).toContain(stageId)
    expect(probability).toBe(card.isOwn ? 64 : CHANCE[stageId])
    model.cards.set(id, { ...card, stageId, probability })
    if (outcome.value.eventId) model.done.push({ id, eventId: outcome.value.eventId, before: card })
    await holds(world, model, id)
  }
}

async function done<Value extends { eventId: string | null }>(
  act: Promise<Outcome<Value>>,
): Promise<Outcome<{ eventId: string | null }>> {
  const outcome = await act
  return outcome.ok ? { ok: true, value: { eventId: outcome.value.eventId } } : outcome
}
