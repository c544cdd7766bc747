import { gt } from 'drizzle-orm'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { events, migrate, openStore, Sealer } from '@/db'
import { makeWorld } from '@/tests/support/world'
import { quantile } from '../bar'
import { manyOpportunities, workOn } from './command'

/** What was found on one database. */
export interface Measured {
  perSecond: number
  mostTries: number
  lag50: number
  lag95: number
  /** The longest that the event loop was held, in milliseconds. */
  held: number
  besidePerSecond: number
}

const LANES = 10
const OPPORTUNITIES = 10_000
const WARM_UP_MS = 2_000
const MEASURED_MS = 10_000
const ROWS_BESIDE = 8_800

const [address = ''] = process.argv.slice(2)
await migrate(address, Date.now())
const tries: number[] = []
const committed = new Map<string, number>()
const lags: number[] = []
let seen = 0
const store = openStore(address, 'server', {
  onCommit: () => sealer.poke(),
  onTries: (n) => tries.push(n),
})
const sealer: Sealer = new Sealer(store, (position) => void noteSealed(position), console.error)
await makeWorld(store)
const ids = await manyOpportunities(store, OPPORTUNITIES, Date.now())

/** Looks at what has been sealed as a screen would: by position. */
async function noteSealed(position: number): Promise<void> {
  const from = seen
  seen = Math.max(seen, position)
  const rows = await store.read((reader) =>
    reader.select({ id: events.id }).from(events).where(gt(events.position, from)),
  )
  const now = performance.now()
  for (const { id } of rows) {
    const at = committed.get(id)
    if (at !== undefined) lags.push(now - at)
    committed.delete(id)
  }
}

/** Works on opportunities picked at random until the time is over; gives how many commands went through. */
async function work(until: number, rest = 0): Promise<number> {
  let done = 0
  while (performance.now() < until) {
    const id = ids[Math.floor(Math.random() * ids.length)] as string
    const eventId = await store.write((tx) => workOn(tx, id, Date.now()))
    committed.set(eventId, performance.now())
    done += 1
    if (rest > 0) await pause(rest)
  }
  return done
}

async function measureCommands(): Promise<Pick<Measured, 'perSecond' | 'mostTries' | 'lag50' | 'lag95'>> {
  const lanes = (ms: number) => Promise.all(Array.from({ length: LANES }, () => work(performance.now() + ms)))
  await lanes(WARM_UP_MS)
  tries.length = 0
  lags.length = 0
  const began = performance.now()
  const done = await lanes(MEASURED_MS)
  const seconds = (performance.now() - began) / 1_000
  await sealer.finish()
  await pause(50)
  return {
    perSecond: done.reduce((sum, n) => sum + n, 0) / seconds,
    mostTries: tries.reduce((most, n) => Math.max(most, n), 0),
    lag50: quantile(lags, 0.5),
    lag95: quantile(lags, 0.95),
  }
}

/** While another process writes rows, this one serves a few people: how long is its event loop held at most? */
async function measureBeside(): Promise<Pick<Measured, 'held' | 'besidePerSecond'>> {
  const script = ['--import', 'tsx', 'scripts/bench/store/beside.ts', address, String(ROWS_BESIDE)]
  const child = spawn(process.execPath, script, { stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = once(child, 'close') as Promise<[number | null]>
  let isOver = false
  const began = performance.now()
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const people = Array.from({ length: 3 }, async () => {
    while (!isOver) await work(performance.now() + 100, 20)
  })
  const [code] = await ended
  delay.disable()
  isOver = true
  await Promise.all(people)
  if (code !== 0) throw new Error(`the process beside ended with ${code}`)
  const seconds = (performance.now() - began) / 1_000
  return { held: delay.max / 1e6, besidePerSecond: ROWS_BESIDE / seconds }
}

const measured: Measured = { ...(await measureCommands()), ...(await measureBeside()) }
await sealer.finish()
await store.close()
process.stdout.write(JSON.stringify(measured))
