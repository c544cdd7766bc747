import { asc, isNull } from 'drizzle-orm'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { beforeEach, expect, test } from 'vitest'
import {
  eventHead,
  events,
  eventValues,
  type Reader,
  Sealer,
  type Store,
  writeEvent,
  writeEvents,
} from '@/db'
import { chained, genesis, hashOfValues } from '@/db/events/chain'
import { sealOnce } from '@/db/events/seal'
import { plainSql } from '../support/plain-sql'
import { freshStore, openAgain } from '../support/store'
import { NOW } from '../support/world'

let store: Store
let address: string
beforeEach(async () => {
  ;({ store, address } = await freshStore())
})

const event = (n: number) => ({
  act: 'opportunity.move',
  subject: `opportunity:${n % 7}`,
  about: [`customer:${n % 3}`],
  actorId: n % 2 ? 'u-rep' : null,
  at: NOW + n,
  changes: { stageId: ['甲', `乙 ${n}`] as [unknown, unknown] },
})
const write = (n: number) => store.write((tx) => writeEvent(tx, event(n)))
const sealerOf = (over: Store, positions: number[] = []) => {
  const faults: unknown[] = []
  const sealer = new Sealer(
    over,
    (position) => positions.push(position),
    (fault) => faults.push(fault),
  )
  return { sealer, faults }
}

/** Recomputes the chain from what is stored: gapless, each hash from the one before, each value under its hash. */
async function proven(over: Store): Promise<number> {
  return over.read(async (reader: Reader) => {
    const rows = await reader.select().from(events).orderBy(asc(events.position))
    const values = new Map((await reader.select().from(eventValues)).map((row) => [row.eventId, row]))
    let hash = genesis
    for (const [place, row] of rows.entries()) {
      expect(row.position).toBe(place + 1)
      hash = chained(hash, place + 1, row)
      expect(row.hash).toBe(hash)
      const kept = values.get(row.id)
      expect(hashOfValues(kept?.salt ?? '', kept?.values ?? '')).toBe(row.valuesHash)
    }
    const [head] = await reader.select().from(eventHead)
    expect(head ?? { position: 0, hash: genesis }).toMatchObject({ position: rows.length, hash })
    return rows.length
  })
}

test('the chain recomputes from the stored rows, in batches or one by one', async () => {
  await store.write((tx) =>
    writeEvents(
      tx,
      Array.from({ length: 1_203 }, (_, n) => event(n)),
    ),
  )
  const positions: number[] = []
  const { sealer, faults } = sealerOf(store, positions)
  await sealer.finish()
  for (let n = 0; n < 3; n++) {
    await write(n)
    await sealer.finish()
  }
  expect(faults).toEqual([])
  expect(positions).toEqual([500, 1000, 1203, 1204, 1205, 1206])
  expect(await proven(store)).toBe(1_206)
})

test('two sealers at once make one gapless chain, and neither complains', async () => {
  const other = openAgain(address)
  const positions: number[] = []
  const [first, second] = [sealerOf(store, positions), sealerOf(other, positions)]
  for (let round = 0; round < 12; round++) {
    await Promise.all(Array.from({ length: 40 }, (_, n) => write(round * 40 + n)))
    await Promise.all([first.sealer.finish(), second.sealer.finish(), sealOnce(store), sealOnce(other)])
  }
  await first.sealer.finish()
  expect([...first.faults, ...second.faults]).toEqual([])
  expect(await proven(store)).toBe(480)
  expect(new Set(positions).size, 'each position is told by one of them').toBe(positions.length)
})

test('sealing while others write disturbs nobody', async () => {
  const { sealer, faults } = sealerOf(store)
  const writing = Array.from({ length: 5 }, async (_, lane) => {
    for (let n = 0; n < 40; n++) {
      await write(lane * 40 + n)
      sealer.poke()
    }
  })
  await Promise.all(writing)
  await sealer.finish()
  expect(faults).toEqual([])
  expect(await proven(store)).toBe(200)
})

test('events whose process died before sealing are sealed by the next, without a gap', async () => {
  await write(1)
  await sealerOf(store).sealer.finish()
  const script = `
    import { openStore, writeEvent } from '@/db'
    const store = openStore(${JSON.stringify(address)}, 'server')
    for (let n = 0; n < 5; n++)
      await store.write((tx) => writeEvent(tx, { act: 'opportunity.move', subject: 'opportunity:x', actorId: null, at: n, changes: {} }))
    process.kill(process.pid, 'SIGKILL')`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [, signal] = (await once(child, 'close')) as [unknown, string]
  expect(signal).toBe('SIGKILL')
  const unsealed = await store.read((reader) => reader.select().from(events).where(isNull(events.position)))
  expect(unsealed).toHaveLength(5)
  await sealerOf(store).sealer.finish()
  expect(await proven(store)).toBe(6)
})

test('an event that was rolled back leaves no gap', async () => {
  await write(1)
  const refused = store.write(async (tx) => {
    await writeEvent(tx, event(2))
    throw new Error('no')
  })
  await expect(refused).rejects.toThrow('no')
  await write(3)
  await sealerOf(store).sealer.finish()
  expect(await proven(store)).toBe(2)
})

test('values can be erased for a person, and the chain still stands', async () => {
  for (let n = 0; n < 3; n++) await write(n)
  await sealerOf(store).sealer.finish()
  await plainSql(address, 'update event_values set salt = null, "values" = null')
  const rows = await store.read((reader) => reader.select().from(events).orderBy(asc(events.position)))
  const last = rows.reduce((hash, row, place) => chained(hash, place + 1, row), genesis)
  expect(rows.at(-1)?.hash).toBe(last)
})

test('a change behind our back shows: the chain no longer recomputes', async () => {
  for (let n = 0; n < 3; n++) await write(n)
  await sealerOf(store).sealer.finish()
  const [first] = await store.read((reader) => reader.select().from(events).orderBy(asc(events.position)))
  const row = first as typeof events.$inferSelect
  const link = { ...row, at: row.at + 1 }
  expect(chained(genesis, 1, link)).not.toBe(row.hash)
  for (const field of ['act', 'subject', 'actorId', 'batchId', 'revertsId', 'valuesHash'] as const)
    expect(chained(genesis, 1, { ...row, [field]: 'other' }), field).not.toBe(row.hash)
})
