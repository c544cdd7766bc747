import { and, asc, count, eq, isNotNull } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import {
  activities,
  databaseContent,
  events,
  opportunities,
  stageEvents,
  stages,
  type Store,
  tasks,
  users,
  verifyDatabase,
  workspace,
} from '@/db'
import { undoEvent } from '@/lib/commands/undo-event'
import { writeDemo } from '@/lib/commands/demo/write-demo'
import { loadActor } from '@/lib/access/load-actor'
import { rankBetween } from '@/lib/domain/rank'
import { now } from '@/tests/support/set-up'
import { freshStore } from '@/tests/support/store'

const options = { opportunities: 120, seed: 'test', now, timeZone: 'Asia/Shanghai' }
let store: Store
const progress: number[] = []

beforeAll(async () => {
  ;({ store } = await freshStore())
  const written = await writeDemo(store, options, ({ opportunities }) => progress.push(opportunities))
  expect(written).toEqual({ ok: true, value: { opportunities: 120 } })
})

test('the world is written whole, sealed, and its history leads to where every card stands', async () => {
  const found = await verifyDatabase(store)
  expect(found).toMatchObject({ isWhole: true, chain: { unsealed: 0 }, stages: { opportunities: 120 } })
  expect(Object.values(found.stages.cards).reduce((sum, n) => sum + n, 0)).toBe(120)
  expect(progress.at(-1)).toBe(120)
  const [row] = await store.read((reader) => reader.select().from(workspace))
  expect(row).toMatchObject({ isDemo: true, currency: 'CNY', timeZone: 'Asia/Shanghai' })
})

test('the same seed makes the same rows, ids and events, and another seed others', async () => {
  const [again, other] = [(await freshStore()).store, (await freshStore()).store]
  await writeDemo(again, options)
  await writeDemo(other, { ...options, seed: 'other' })
  const { events: sealed, event_head: head, ...first } = await databaseContent(store)
  const { events: sealedAgain, event_head: headAgain, ...second } = await databaseContent(again)
  expect(second).toEqual(first)
  // Which events were sealed together follows from how quick the machine was: their order may differ, their number not.
  expect([sealedAgain?.rows, headAgain?.rows]).toEqual([sealed?.rows, head?.rows])
  const third = await databaseContent(other)
  expect(third.opportunities?.rows).toBe(120)
  expect(third.opportunities?.sha256).not.toBe(first.opportunities?.sha256)
})

test('order by id is order by time', async () => {
  await store.read(async (reader) => {
    for (const table of [opportunities, activities, tasks]) {
      const rows = await reader.select({ createdAt: table.createdAt }).from(table).orderBy(asc(table.id))
      const times = rows.map(({ createdAt }) => createdAt)
      expect(times).toEqual([...times].sort((a, b) => a - b))
      expect(times.at(-1)).toBeLessThanOrEqual(now)
    }
  })
})

test('every column can take a card above, below and between', async () => {
  const rows = await store.read((reader) =>
    reader
      .select({ stageId: opportunities.stageId, rank: opportunities.rank })
      .from(opportunities)
      .orderBy(asc(opportunities.stageId), asc(opportunities.rank)),
  )
  for (const [place, { stageId, rank }] of rows.entries()) {
    const next = rows[place + 1]
    const below = next?.stageId === stageId ? next.rank : null
    const between = rankBetween(rank, below)
    expect(between > rank && (below === null || between < below)).toBe(true)
  }
  expect(rankBetween(null, rows[0]?.rank ?? null) < (rows[0]?.rank ?? '')).toBe(true)
})

test('what is stored is what the acts would have stored: the last move of the newest card can be undone', async () => {
  const [last] = await store.read((reader) =>
    reader
      .select({ eventId: stageEvents.eventId, id: stageEvents.opportunityId, from: stageEvents.fromStageId })
      .from(stageEvents)
      .innerJoin(opportunities, eq(opportunities.stageId, stageEvents.toStageId))
      .innerJoin(stages, eq(stages.id, opportunities.stageId))
      .where(
        and(
          eq(opportunities.id, stageEvents.opportunityId),
          eq(opportunities.isOnHold, false),
          eq(stages.kind, 'won'),
          isNotNull(stageEvents.fromStageId),
          eq(opportunities.enteredStageAt, stageEvents.at),
        ),
      )
      .limit(1),
  )
  const [owner] = await store.read((reader) => reader.select().from(users).where(eq(users.role, 'owner')))
  const outcome = await store.write(async (tx) => {
    const actor = await loadActor(tx, owner?.id ?? '', now)
    return actor && undoEvent(tx, actor, { eventId: last?.eventId ?? '' })
  })
  expect(outcome).toMatchObject({ ok: true })
  const [row] = await store.read((reader) =>
    reader
      .select()
      .from(opportunities)
      .where(eq(opportunities.id, last?.id ?? '')),
  )
  expect(row).toMatchObject({ stageId: last?.from, status: 'open', closedAt: null, closedOn: null })
})

test('a database that has a workspace is left as it was', async () => {
  const before = await store.read((reader) => reader.select({ n: count() }).from(events))
  expect(await writeDemo(store, options)).toEqual({ ok: false, refusal: 'demo_needs_empty' })
  expect(await store.read((reader) => reader.select({ n: count() }).from(events))).toEqual(before)
})
