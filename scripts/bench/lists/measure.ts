import { databaseSize, openStore, type Store } from '@/db'
import { encodeCursor } from '@/lib/queries/cursor'
import { type AppServer, startApp } from '@/tests/support/app-server'
import { launchChromium } from '@/tests/support/chromium'
import { cookieFor, tokenFor } from '@/tests/support/signed-in'
import { people } from '@/tests/support/world'
import { type Bar, quantile } from '../bar'
import { askerWith, writerTo } from './ask'
import { type Painted, visitList } from './browser'
import { askers, cases, queryOf } from './cases'
import { exportOf } from './export'
import { limits } from './limits'
import { loopPort, loopWatched, worstHold } from './loop'

/** Started as a process of its own, over a world that is there: prints the bars. */
const RUNS = 40
const TOTALS_RUNS = 10
const VISITS = 7

const [address = '', , data = '', ...parts] = process.argv.slice(2)
const store = openStore(address, 'commandLine')
const port = await loopPort()
const app = await startApp({
  ...{ LOUDOU_DATA: data, LOG_LEVEL: 'warn', ...loopWatched(port) },
  ...(store.dialect === 'postgres' ? { DATABASE_URL: address } : {}),
})
try {
  const cookie = await cookieFor(store, data, people.owner.id)
  const bars = [
    ...(parts.includes('answered') ? await answered(app, store) : []),
    ...(parts.includes('painted') ? await painted(app, cookie) : []),
    ...(parts.includes('exported') ? await exported(app, cookie) : []),
    {
      ...{ name: 'database for a customer', unit: 'bytes', limit: null },
      value: await store.read((reader) => databaseSize(reader, address)),
    },
  ]
  process.stdout.write(JSON.stringify(bars))
} catch (fault) {
  console.error(app.printed())
  throw fault
} finally {
  await app.stop()
  await store.close()
}

async function answered({ url }: AppServer, of: Store): Promise<Bar[]> {
  const bars: Bar[] = []
  // A process that has just begun loads what it will need: that is nobody's waiting.
  const first = askerWith(url, await tokenFor(of, people.owner.id), writerTo(of))
  for (const records of ['customers', 'opportunities']) await first.times(`/api/v1/${records}?count=true`, 1)
  await held()
  for (const [person, who] of askers) {
    const asker = askerWith(url, await tokenFor(of, people[person].id), writerTo(of))
    for (const each of cases) {
      const path = `/api/v1/${each.records}`
      const rows = await asker.times(`${path}?${queryOf(each)}`, RUNS)
      const totals = await asker.times(`${path}?${queryOf(each, true)}`, TOTALS_RUNS)
      const name = `${who}: ${each.name}`
      bars.push(...both(`${name}, first page`, rows, limits.firstPage))
      bars.push(...both(`${name}, totals`, totals, each.isRelated ? limits.relatedTotals : limits.totals))
    }
    const deep = encodeCursor(['name', 'ming yuan', ''])
    const further = await asker.times(`/api/v1/customers?sort=name&cursor=${deep}`, RUNS)
    bars.push(...both(`${who}: a page from the middle`, further, limits.firstPage))
    bars.push({ ...{ name: `${who}: event loop held meanwhile`, unit: 'ms' }, ...(await held()) })
  }
  return bars
}

async function held() {
  return { value: await worstHold(port), limit: limits.held }
}

function both(name: string, times: number[], limit: number): Bar[] {
  return [
    { name: `${name}, p50`, value: quantile(times, 0.5), unit: 'ms', limit: null },
    { name: `${name}, p95`, value: quantile(times, 0.95), unit: 'ms', limit },
  ]
}

async function painted({ url }: AppServer, cookie: string): Promise<Bar[]> {
  const bars: Bar[] = []
  const browser = await launchChromium()
  try {
    for (const each of cases.filter(
      ({ records, name }) => records === 'customers' && !/nothing/.test(name),
    )) {
      const seen = { cold: [] as Painted[], again: [] as Painted[] }
      for (let visit = 0; visit < VISITS; visit++) {
        const { cold, again } = await visitList(browser, url, cookie, `/customers?${queryOf(each)}`)
        seen.cold.push(cold)
        seen.again.push(again)
      }
      for (const [when, times] of Object.entries(seen))
        for (const [of, limit] of [['rows', limits.painted] as const, ['totals', null] as const]) {
          const value = quantile(
            times.map((one) => one[of]),
            0.5,
          )
          bars.push({ ...{ name: `${each.name}, ${when}: ${of} painted`, unit: 'ms' }, value, limit })
        }
    }
  } finally {
    await browser.close()
  }
  return bars
}

async function exported(served: AppServer, cookie: string): Promise<Bar[]> {
  await worstHold(port)
  const { rows, seconds, grown } = await exportOf(served, cookie, '', limits.exported)
  return [
    { name: 'export: rows', value: rows, unit: '', limit: Math.min(rows, limits.exported), isFloor: true },
    { name: 'export: rows a second', value: rows / seconds, unit: '/s', limit: null },
    { name: 'export: memory more than before', value: grown, unit: 'MB', limit: limits.exportMegabytes },
    { ...{ name: 'export: event loop held meanwhile', unit: 'ms' }, ...(await held()) },
  ]
}
