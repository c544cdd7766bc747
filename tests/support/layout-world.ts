import { and, asc, eq, isNull } from 'drizzle-orm'
import { expect } from 'vitest'
import { stages } from '@/db'
import { creationOf } from '@/lib/commands/acts'
import { undoEvent } from '@/lib/commands/undo-event'
import { type BoardWorld, boardWorld } from './board-world'
import { actorOf } from './world'

type Stage = typeof stages.$inferSelect
type Answered<V> = { ok: true; value: V } | { ok: false; refusal: string }

/** A board whose pipeline an administrator keeps, and the ways to look at it and to take its changes back. */
export interface LayoutWorld extends BoardWorld {
  admin: Awaited<ReturnType<typeof actorOf>>
  stagesIn(pipelineId?: string): Promise<Stage[]>
  order(): Promise<string[]>
  undo(eventId: string | null): ReturnType<typeof undoEvent>
  newStage(values: object): Promise<string>
  set(values: Partial<Stage>, stageId?: string): Promise<void>
}

export async function layoutWorld(): Promise<LayoutWorld> {
  const world = await boardWorld()
  const { store } = world
  const admin = await actorOf(store, 'admin')
  const stagesIn = (pipelineId = 'p-main') =>
    store.read((reader) =>
      reader
        .select()
        .from(stages)
        .where(and(eq(stages.pipelineId, pipelineId), isNull(stages.deletedAt)))
        .orderBy(asc(stages.rank)),
    )
  return {
    ...world,
    admin,
    stagesIn,
    order: async () => (await stagesIn()).map(({ id }) => id),
    undo: (eventId) => store.write((tx) => undoEvent(tx, admin, { eventId: eventId ?? '' })),
    async newStage(values) {
      const input = { pipelineId: 'p-main', ...values }
      return (await valueOf(store.write((tx) => creationOf('stage')(tx, admin, input)))).row.id
    },
    async set(values, stageId) {
      const where = stageId ? eq(stages.id, stageId) : eq(stages.pipelineId, 'p-main')
      await store.write((tx) => tx.update(stages).set(values).where(where))
    },
  }
}

/** What an act has done; fails where it was refused. */
export async function valueOf<V>(done: Promise<Answered<V>>): Promise<V> {
  const outcome = await done
  return outcome.ok ? outcome.value : expect.fail(outcome.refusal)
}
