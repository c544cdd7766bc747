import { asc, eq } from 'drizzle-orm'
import type fc from 'fast-check'
import { expect } from 'vitest'
import { stageEvents, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { undoEvent } from '@/lib/commands/undo-event'
import type { Outcome } from '@/lib/domain/refusals'
import { moveMany } from '@/lib/server/bulk/move-many'
import { undoBatch } from '@/lib/server/bulk/undo-batch'
import type { BoardWorld } from './board-world'
import { stageIds } from './world'

/** Sums are of halves: 10, 30 and 50 % of these amounts are whole. */
export const AMOUNTS = [100, 2_000, 30_000, null]
export const OPEN = [stageIds.contacted, stageIds.needs, stageIds.quoted]
export const CHANCE: Record<string, number> = {
  [stageIds.contacted]: 10,
  [stageIds.needs]: 30,
  [stageIds.quoted]: 50,
  [stageIds.won]: 100,
  [stageIds.lost]: 0,
}

/** What a card is expected to hold. */
export interface Card {
  stageId: string
  amount: number | null
  probability: number
  isOwn: boolean
  isOnHold: boolean
  ownerId: string
  isDeleted: boolean
}
export interface Model {
  cards: Map<string, Card>
  /** What can be taken back, the last one last: the event, and how the card stood before it. */
  done: { id: string; eventId: string; before: Card }[]
}
export type Change = (tx: Writer, manager: Actor, id: string) => Promise<Outcome<{ eventId: string | null }>>

/** The world in which acts are done, and who does them. */
export interface Played {
  world: BoardWorld
  manager: Actor
}

export const isClosed = ({ stageId }: Card) => !OPEN.includes(stageId as (typeof OPEN)[number])
export const entered = (card: Card, stageId: string): Card => {
  const isClosing = stageId === stageIds.won || stageId === stageIds.lost
  const keeps = card.isOwn && !isClosing && !isClosed(card)
  return {
    ...card,
    stageId,
    probability: keeps ? card.probability : (CHANCE[stageId] as number),
    isOnHold: card.isOnHold && !isClosing,
  }
}

/** One act on one card: whether it may be done, what it is expected to leave, and the act itself. */
export class Act implements fc.AsyncCommand<Model, Played> {
  constructor(
    readonly pick: number,
    readonly name: string,
    readonly may: (card: Card) => boolean,
    readonly after: (card: Card) => Card,
    readonly change: Change,
  ) {}

  idIn({ cards }: Readonly<Model>): string {
    return [...cards.keys()][this.pick % cards.size] as string
  }
  check(model: Readonly<Model>): boolean {
    if (model.cards.size === 0) return false
    return this.may(model.cards.get(this.idIn(model)) as Card)
  }
  async run(model: Model, { world, manager }: Played): Promise<void> {
    const id = this.idIn(model)
    const before = model.cards.get(id) as Card
    const outcome = await world.store.write((tx) => this.change(tx, manager, id))
    if (!outcome.ok) throw new Error(`${this.name} was refused: ${outcome.refusal}`)
    const { eventId } = outcome.value
    model.cards.set(id, this.after(before))
    if (eventId) model.done.push({ id, eventId, before })
    await holds(world, model, id)
  }
  toString = () => `${this.name}(${this.pick})`
}

export class Create implements fc.AsyncCommand<Model, Played> {
  constructor(readonly amount: number | null) {}
  check = () => true
  async run(model: Model, { world, manager }: Played): Promise<void> {
    const { id, ownerId } = await world.made({ name: '模型', amount: this.amount }, manager)
    const card = { stageId: stageIds.contacted, amount: this.amount, probability: 10 }
    model.cards.set(id, {
      ...{ ...card, isOwn: false, isOnHold: false, isDeleted: false },
      ownerId: ownerId as string,
    })
    await holds(world, model, id)
  }
  toString = () => `create(${this.amount})`
}

/** Takes the last act back that still can be: exactly what was before comes back. */
export class Undo implements fc.AsyncCommand<Model, Played> {
  check = ({ done }: Readonly<Model>) => done.length > 0
  async run(model: Model, { world, manager }: Played): Promise<void> {
    const { id, eventId, before } = model.done.pop() as Model['done'][number]
    const outcome = await world.store.write((tx) => undoEvent(tx, manager, { eventId }))
    if (!outcome.ok) throw new Error(`undo was refused: ${outcome.refusal}`)
    model.cards.set(id, before)
    await holds(world, model, id)
  }
  toString = () => 'undo'
}

/** Moves all that are open and there together, and takes all of it back in one step where it is told to. */
export class Bulk implements fc.AsyncCommand<Model, Played> {
  constructor(
    readonly stageId: string,
    readonly isTakenBack: boolean,
  ) {}
  check = ({ cards }: Readonly<Model>) => [...cards.values()].some((card) => !card.isDeleted)
  async run(model: Model, { world, manager }: Played): Promise<void> {
    const meant = [...model.cards].filter(([, card]) => !card.isDeleted && !isClosed(card))
    if (meant.length === 0) return
    const ids = meant.map(([id]) => id)
    const reading = { language: 'en' as const, requestId: 'model' }
    const moved = await moveMany(manager, { ids, stageId: this.stageId }, reading)
    if (!moved.ok) throw new Error(`bulk was refused: ${moved.refusal}`)
    expect(moved.value.refused).toEqual([])
    if (this.isTakenBack && moved.value.batchId) {
      const undone = await undoBatch(manager, moved.value.batchId, reading)
      expect(undone).toMatchObject({ ok: true, value: { refused: [] } })
    } else {
      for (const [id, card] of meant)
        model.cards.set(id, card.stageId === this.stageId ? card : entered(card, this.stageId))
      // What was done before can no longer be taken back in its order.
      model.done = []
    }
    for (const id of ids) await holds(world, model, id)
  }
  toString = () => `bulk(${this.stageId}, ${this.isTakenBack})`
}

/** The row and its steps are as the model says. */
export async function holds(world: BoardWorld, { cards }: Model, id: string): Promise<void> {
  const wanted = cards.get(id) as Card
  const row = await world.rowOf(id)
  const status = wanted.stageId === stageIds.won ? 'won' : wanted.stageId === stageIds.lost ? 'lost' : 'open'
  expect({
    ...{ stageId: row.stageId, amount: row.amount, probability: row.probability, ownerId: row.ownerId },
    ...{ isDeleted: row.deletedAt !== null, status: row.status, hasClosed: row.closedAt !== null },
  }).toEqual({
    ...{ stageId: wanted.stageId, amount: wanted.amount, probability: wanted.probability },
    ...{ ownerId: wanted.ownerId, isDeleted: wanted.isDeleted, hasClosed: status !== 'open' },
    status: wanted.isOnHold ? 'on_hold' : status,
  })
  const steps = await world.store.read((reader) =>
    reader.select().from(stageEvents).where(eq(stageEvents.opportunityId, id)).orderBy(asc(stageEvents.seq)),
  )
  expect(steps.at(-1)?.toStageId).toBe(wanted.stageId)
  steps.forEach((step, at) => {
    expect([step.seq, step.fromStageId]).toEqual([at + 1, steps[at - 1]?.toStageId ?? null])
  })
}
