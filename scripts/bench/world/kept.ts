import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '@/tests/support/postgres-server'

export const CUSTOMERS = 1_000_000
const databases = ['sqlite', 'postgres'] as const
export type Database = (typeof databases)[number]

/** A database full of customers, and the data folder of an application over it. */
export interface KeptWorld {
  database: Database
  customers: number
  address: string
  data: string
}

/** Reads which worlds a suite is to measure: both of a million customers, or what `args` narrow that to. */
export function worldsIn(args: readonly string[]): { database: Database; customers: number }[] {
  const customers = Number(args.find((arg) => /^\d+$/.test(arg)) ?? CUSTOMERS)
  const named = databases.filter((each) => args.includes(each))
  return (named.length > 0 ? named : databases).map((database) => ({ database, customers }))
}

/** Gives such a world to `use`; made once per machine, in the folder for temporary files, and left there. Throws where it cannot be made. */
export async function withWorld<T>(
  { database, customers }: { database: Database; customers: number },
  use: (world: KeptWorld) => Promise<T>,
): Promise<T> {
  const load = loadavg().map((each) => each.toFixed(2))
  console.log(`Load of the machine before: ${load.join(' ')}`)
  const folder = join(tmpdir(), `loudou-bench-customers-${customers}`)
  const data = join(folder, database)
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const server = database === 'postgres' ? await startPostgres({ keep: join(folder, 'server') }) : null
  const address = server?.url ?? join(data, 'loudou.db')
  try {
    const world = { database, customers, address, data }
    await inProcess('scripts/bench/world/build.ts', world)
    return await use(world)
  } finally {
    await server?.stop()
  }
}

/** Runs a script over a world in a process of its own, since a process speaks to one kind of database; gives what it prints. Throws where it fails. */
export async function inProcess(
  script: string,
  { address, customers, database, data }: KeptWorld,
  more: readonly string[] = [],
): Promise<string> {
  const given = [address, String(customers), data, ...more]
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...given], {
    env: { ...process.env, DATABASE_DIALECT: database },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`${script} over ${database} ended with ${code}`)
  return output
}
