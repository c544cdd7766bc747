import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '@/tests/support/postgres-server'
import { type Bar, quantile, report } from './bar'
import type { Asked, Measured } from './search/measure'

const CUSTOMERS = 1_000_000
/** Milliseconds within which 95 of 100 searches are answered, and for which the event loop may be held. */
const LIMIT = 50
const databases = { sqlite: measureSqlite, postgres: measurePostgres }
type Database = keyof typeof databases

/**
 * Measures the search among a million customers against its bars; `args` narrows to a database and may name another number
 * of customers. Their worlds are made once per machine and kept in the folder for temporary files. Gives whether all were kept.
 */
export async function benchSearch(args: readonly string[] = []): Promise<boolean> {
  const customers = Number(args.find((arg) => /^\d+$/.test(arg)) ?? CUSTOMERS)
  const names = Object.keys(databases) as Database[]
  let isKept = true
  for (const name of names.filter(
    (each) => !names.some((named) => args.includes(named)) || args.includes(each),
  )) {
    console.log(
      `Load of the machine before: ${loadavg()
        .map((load) => load.toFixed(2))
        .join(' ')}`,
    )
    const measured = await databases[name](customers)
    const title = `Search on ${name}, ${customers.toLocaleString('en')} customers`
    isKept = report(title, barsOf(measured)) && isKept
  }
  return isKept
}

function barsOf({ asked, held, terms, bytes }: Measured): Bar[] {
  return [
    ...asked.flatMap(({ who, text, times, processor, isBar }: Asked): Bar[] => [
      { name: `${who}: ${text}, p50`, value: quantile(times, 0.5), unit: 'ms', limit: null },
      { name: `${who}: ${text}, processor`, value: processor, unit: 'ms', limit: null },
      { name: `${who}: ${text}, p95`, value: quantile(times, 0.95), unit: 'ms', limit: isBar ? LIMIT : null },
    ]),
    { name: 'event loop held meanwhile', value: held, unit: 'ms', limit: LIMIT },
    { name: 'terms of a customer', value: terms, unit: '', limit: null },
    { name: 'database for a customer', value: bytes, unit: 'bytes', limit: null },
  ]
}

async function measureSqlite(customers: number): Promise<Measured> {
  const folder = join(tmpdir(), `loudou-bench-search-${customers}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return measureIn(join(folder, 'loudou.db'), 'sqlite', customers)
}

async function measurePostgres(customers: number): Promise<Measured> {
  const server = await startPostgres({ keep: join(tmpdir(), `loudou-bench-search-${customers}-postgres`) })
  try {
    return await measureIn(server.url, 'postgres', customers)
  } finally {
    await server.stop()
  }
}

/** A process speaks to one kind of database, so each is measured by a process of its own. */
async function measureIn(address: string, database: Database, customers: number): Promise<Measured> {
  const script = ['--import', 'tsx', 'scripts/bench/search/measure.ts', address, String(customers)]
  const child = spawn(process.execPath, script, {
    env: { ...process.env, DATABASE_DIALECT: database },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`measuring ${database} ended with ${code}`)
  return JSON.parse(output) as Measured
}
