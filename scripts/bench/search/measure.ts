import { monitorEventLoopDelay } from 'node:perf_hooks'
import { count } from 'drizzle-orm'
import { customers, databaseSize, openStore, searchTerms, workspace } from '@/db'
import { searchForPalette } from '@/lib/queries/palette-search'
import { actorOf, type Person } from '@/tests/support/world'

/** What was found of one text typed by one person. */
export interface Asked {
  who: string
  text: string
  hits: number
  times: number[]
  /** Processor time of this process for one search, in milliseconds: tells of the code whatever else the machine does. */
  processor: number
  /** Whether it is held to the limit, or only told. */
  isBar: boolean
}

/** What was found on one database. */
export interface Measured {
  asked: Asked[]
  /** The longest that the event loop was held while all of that was asked, in milliseconds. */
  held: number
  /** Terms of one customer, and bytes of the whole database for one. */
  terms: number
  bytes: number
}

const RUNS = 40
const who: [Person, string][] = [
  ['owner', 'owner'],
  ['manager', 'manager with a fifth'],
  ['rep', 'rep with 10,000'],
  ['mate', 'rep with 100'],
  ['stranger', 'rep with none'],
]
const texts: [string, (run: number) => string][] = [
  ['initials (hwkj)', () => 'hwkj'],
  ['Latin prefix (harb)', () => 'harb'],
  ['phone suffix', (run) => String(1000 + run * 211)],
  ['rare word (华为)', () => '华为'],
  ['common word (科技)', () => '科技'],
  ['nearly every name (公司)', () => '公司'],
  ['pinyin (huawei)', () => 'huawei'],
  ['typing error (grantie)', () => 'grantie'],
  ['two words (华为 技术)', () => '华为 技术'],
]

/** The first so many have a limit. */
const BARS = 6

const [address = ''] = process.argv.slice(2)
const store = openStore(address, 'server')
let held = 0
const asked: Asked[] = []
// Of a database that has just been started nothing is in memory: neither is that of one that people work with.
const first = await actorOf(store, 'owner')
for (const [, typed] of texts)
  for (let run = 0; run < RUNS; run++)
    await store.readAside((reader) => searchForPalette(reader, first, typed(run)))
for (const [person, name] of who) {
  const actor = await actorOf(store, person)
  for (const [place, [text, typed]] of texts.entries()) {
    const delay = monitorEventLoopDelay({ resolution: 1 })
    const times: number[] = []
    let hits = 0
    let processor = 0
    for (let run = -2; run < RUNS; run++) {
      // Warming up is nobody's waiting.
      if (run === 0) delay.enable()
      // On SQLite answers are remembered until somebody writes: no search is to profit from the one before it.
      await store.write((tx) => tx.update(workspace).set({ version: run + 3 }))
      const used = process.cpuUsage()
      const began = performance.now()
      const found = await store.readAside((reader) => searchForPalette(reader, actor, typed(run)))
      if (run >= 0) times.push(performance.now() - began)
      const { user, system } = process.cpuUsage(used)
      if (run >= 0) processor += (user + system) / 1e3 / RUNS
      hits = found.length
    }
    delay.disable()
    held = Math.max(held, delay.max / 1e6)
    asked.push({ who: name, text, hits, times, processor, isBar: place < BARS })
  }
}
const [terms] = await store.read((reader) => reader.select({ n: count() }).from(searchTerms))
const [rows] = await store.read((reader) => reader.select({ n: count() }).from(customers))
const bytes = await store.read((reader) => databaseSize(reader, address))
const per = rows?.n ?? 1
const measured: Measured = { asked, held, terms: (terms?.n ?? 0) / per, bytes: bytes / per }
await store.close()
process.stdout.write(JSON.stringify(measured))
