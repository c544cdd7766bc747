import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '@/tests/support/postgres-server'
import { type Bar, report } from './bar'
import type { Measured } from './store/measure'

const databases = { sqlite: measureSqlite, postgres: measurePostgres }
type Database = keyof typeof databases

/**
 * Measures the store against its bars, each database in a process of its own and with durable commits; `names` narrows to
 * one of them. Gives whether all were kept.
 */
export async function benchStore(names: readonly string[] = []): Promise<boolean> {
  let isKept = true
  for (const name of Object.keys(databases) as Database[]) {
    if (names.length > 0 && !names.includes(name)) continue
    isKept = report(`Store on ${name}`, barsOf(name, await databases[name]())) && isKept
  }
  return isKept
}

function barsOf(database: Database, measured: Measured): Bar[] {
  const floor = database === 'sqlite' ? 2_000 : 1_200
  return [
    {
      name: 'commands of three statements and an event, 10 at once',
      value: measured.perSecond,
      unit: '/s',
      limit: floor,
      isFloor: true,
    },
    { name: 'tries of the unluckiest command', value: measured.mostTries, unit: '', limit: 15 },
    { name: 'commit to sealed, p50', value: measured.lag50, unit: 'ms', limit: null },
    { name: 'commit to sealed, p95', value: measured.lag95, unit: 'ms', limit: 250 },
    {
      name: 'event loop held while 8,800 rows come from beside',
      value: measured.held,
      unit: 'ms',
      limit: 50,
    },
    { name: 'rows from beside', value: measured.besidePerSecond, unit: '/s', limit: null },
  ]
}

async function measureSqlite(): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'loudou-bench-'))
  try {
    return await measureIn(join(folder, 'loudou.db'), 'sqlite')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measurePostgres(): Promise<Measured> {
  const server = await startPostgres({ durable: true })
  try {
    return await measureIn(server.url, 'postgres')
  } finally {
    await server.stop()
  }
}

/** A process speaks to one kind of database, so each is measured by a process of its own. */
async function measureIn(address: string, database: Database): Promise<Measured> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/bench/store/measure.ts', address], {
    env: { ...process.env, DATABASE_DIALECT: database },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`measuring ${database} ended with ${code}`)
  return JSON.parse(output) as Measured
}
