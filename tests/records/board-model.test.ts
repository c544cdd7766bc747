import { isNull } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { opportunities } from '@/db'
import { boardOf } from '@/lib/queries/board/board'
import type { Played } from '../support/board-model'
import { anyAct } from '../support/board-model-acts'
import { boardWorld } from '../support/board-world'
import { serveFrom } from '../support/door'
import { replayed } from '../support/replayed'
import { actorOf } from '../support/world'

/** Sequences of acts; a thousand before an issue is resolved: LOUDOU_SEQUENCES=1000. */
const SEQUENCES = Number(process.env.LOUDOU_SEQUENCES ?? 40)

let played: Played

beforeAll(async () => {
  const world = await boardWorld()
  serveFrom(world.store)
  played = { world, manager: await actorOf(world.store, 'manager') }
})

/** Every column counts and adds what its rows say, and no two cards of it stand at one place. */
async function figuresHold({ world, manager }: Played): Promise<void> {
  const rows = await world.store.read((reader) =>
    reader.select().from(opportunities).where(isNull(opportunities.deletedAt)),
  )
  const { columns } = await world.store.read((reader) => boardOf(reader, manager, {}))
  for (const column of columns.filter(({ kind }) => kind === 'open')) {
    const own = rows.filter(({ stageId }) => stageId === column.stageId)
    const amount = own.reduce((sum, row) => sum + (row.amount ?? 0), 0)
    const weighted = own.reduce((sum, row) => sum + (row.amount ?? 0) * row.probability, 0) / 100
    expect([column.count, column.withoutAmount]).toEqual([
      own.length,
      own.filter((row) => row.amount === null).length,
    ])
    const [sum = { amount: 0, weighted: 0 }] = column.sums
    expect([sum.amount, sum.weighted]).toEqual([amount, Math.round(weighted)])
    expect(new Set(own.map(({ rank }) => rank)).size).toBe(own.length)
  }
}

test('whatever is done to opportunities in whatever order, rows, steps, figures and histories agree', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(anyAct, { maxCommands: 14, size: 'max' }), async (commands) => {
      await fc.asyncModelRun(() => ({ model: { cards: new Map(), done: [] }, real: played }), commands)
      await figuresHold(played)
    }),
    { numRuns: SEQUENCES, endOnFailure: true },
  )
  const histories = await replayed(played.world.store, 'opportunity')
  const rows = await played.world.store.read((reader) => reader.select().from(opportunities))
  for (const row of rows)
    expect(histories.get(row.id)?.values).toMatchObject({
      stageId: row.stageId,
      ...(row.amount === null ? {} : { amount: row.amount }),
    })
})
