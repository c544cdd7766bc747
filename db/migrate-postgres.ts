import pg from 'pg'
import type { Migrated } from './migrate-sqlite'
import { assertGuards, type Migration, migrationsOf, pendingOf } from './migrations'

/** One number for all Loudou processes: two machines must not migrate at once. */
const LOCK = 7_065_683

/**
 * Brings a PostgreSQL database up to date, each migration whole or not at all, one machine at a time.
 * A backup is the administrator's (pg_dump): see the guide. Refuses (throws, everything as before) when a table
 * lost rows, when a guard of the log is missing, or when the database is newer.
 */
export async function migratePostgres(url: string, now: number): Promise<Migrated> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(
      'create table if not exists schema_migrations (tag text collate "C" primary key, hash text not null, applied_at bigint not null)',
    )
    const { rows } = await client.query<{ tag: string }>('select tag from schema_migrations order by tag')
    const pending = pendingOf(
      migrationsOf('postgres'),
      rows.map(({ tag }) => tag),
    )
    for (const migration of pending) await applyOne(client, migration, now)
    const triggers = await client.query<{ tgname: string }>(
      'select tgname from pg_trigger where not tgisinternal',
    )
    assertGuards(triggers.rows.map(({ tgname }) => tgname))
    return { applied: pending.map(({ tag }) => tag), backup: null }
  } finally {
    await client.end()
  }
}

async function applyOne(client: pg.Client, { tag, hash, statements }: Migration, now: number): Promise<void> {
  await client.query('begin')
  try {
    const before = await rowCounts(client)
    for (const statement of statements) await client.query(statement)
    const after = await rowCounts(client)
    for (const [table, rows] of before) {
      const left = after.get(table)
      if (left !== undefined && left !== rows)
        throw new Error(`migration ${tag} would leave ${left} of ${rows} rows in ${table}`)
    }
    await client.query('insert into schema_migrations (tag, hash, applied_at) values ($1, $2, $3)', [
      tag,
      hash,
      now,
    ])
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback')
    throw fault
  }
}

async function rowCounts(client: pg.Client): Promise<Map<string, number>> {
  const { rows } = await client.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'",
  )
  const counts = new Map<string, number>()
  for (const { name } of rows) {
    const answer = await client.query<{ n: string }>(`select count(*) as n from "${name}"`)
    counts.set(name, Number(answer.rows[0]?.n))
  }
  return counts
}
