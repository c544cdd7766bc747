import pg from 'pg'
import type { Migrated } from './migrate-sqlite'
import { assertGuards, assertRowsKept, type Migration, migrationsOf, pendingOf } from './migrations'

/** One number for all Loudou processes: two machines must not migrate at once. */
const LOCK = 7_065_683

/**
 * Brings a PostgreSQL database up to date, all pending migrations or none, one machine at a time.
 * A backup is the administrator's (pg_dump): see the guide. Refuses (throws, everything as before) when a table
 * lost rows, when a guard of the log is missing or switched off, or when the database is newer.
 */
export async function migratePostgres(
  url: string,
  now: number,
  all = migrationsOf('postgres'),
): Promise<Migrated> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(
      'create table if not exists schema_migrations (tag text collate "C" primary key, hash text not null, applied_at bigint not null)',
    )
    return { applied: await applyPending(client, all, now), backup: null }
  } finally {
    await client.end()
  }
}

async function applyPending(client: pg.Client, all: Migration[], now: number): Promise<string[]> {
  await client.query('begin')
  try {
    const { rows } = await client.query<{ tag: string }>('select tag from schema_migrations order by tag')
    const pending = pendingOf(
      all,
      rows.map(({ tag }) => tag),
    )
    for (const migration of pending) await applyOne(client, migration, now)
    assertGuards('postgres', await triggersIn(client))
    await client.query('commit')
    return pending.map(({ tag }) => tag)
  } catch (fault) {
    await client.query('rollback')
    throw fault
  }
}

async function applyOne(client: pg.Client, { tag, hash, statements }: Migration, now: number): Promise<void> {
  const before = await rowCounts(client)
  for (const statement of statements) await client.query(statement)
  assertRowsKept(tag, before, await rowCounts(client))
  await client.query('insert into schema_migrations (tag, hash, applied_at) values ($1, $2, $3)', [
    tag,
    hash,
    now,
  ])
}

/** The triggers that fire: one that is switched off (D), or on replicas only (R), guards nothing. */
async function triggersIn(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ tgname: string }>(
    "select tgname from pg_trigger where not tgisinternal and tgenabled in ('O', 'A')",
  )
  return rows.map(({ tgname }) => tgname)
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
