import Database from './connection/driver.mjs'
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { settle } from './connection/sqlite-settings'
import { assertGuards, assertRowsKept, type Migration, migrationsOf, pendingOf } from './migrations'

/** What a migration run did. */
export interface Migrated {
  applied: string[]
  backup: string | null
}

/**
 * Brings a SQLite file up to date, all pending migrations or none, after a backup beside it.
 * Foreign keys are off BEFORE the transaction, on a private connection: inside one the pragma does nothing, and the
 * generator's table rebuilds would silently delete child rows. Refuses (throws, everything as before) when a foreign key
 * is broken afterwards, when a table lost rows, when a guard of the log is missing, or when the database is newer.
 */
export function migrateSqlite(file: string, now: number, all = migrationsOf('sqlite')): Migrated {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const connection = new Database(file)
  try {
    settle(connection, 5000)
    connection.exec(
      'create table if not exists schema_migrations (tag text primary key, hash text not null, applied_at integer not null)',
    )
    const before = appliedIn(connection)
    const isBehind = pendingOf(all, before).length > 0
    const backup = isBehind && before.length > 0 ? backUp(connection, file, now) : null
    connection.pragma('foreign_keys = off')
    return { applied: applyPending(connection, all, now), backup }
  } finally {
    connection.close()
  }
}

/** Applies in one transaction what is pending once the lock is ours: another process may have been quicker. */
function applyPending(connection: Database.Database, all: Migration[], now: number): string[] {
  connection.exec('begin immediate')
  try {
    const pending = pendingOf(all, appliedIn(connection))
    for (const migration of pending) applyOne(connection, migration, now)
    assertGuards('sqlite', triggersIn(connection))
    connection.exec('commit')
    return pending.map(({ tag }) => tag)
  } catch (fault) {
    connection.exec('rollback')
    throw fault
  }
}

function applyOne(connection: Database.Database, { tag, hash, statements }: Migration, now: number): void {
  const before = rowCounts(connection)
  for (const statement of statements) connection.exec(statement)
  const broken = connection.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0) throw new Error(`migration ${tag} would break ${broken.length} references`)
  assertRowsKept(tag, before, rowCounts(connection))
  connection
    .prepare('insert into schema_migrations (tag, hash, applied_at) values (?, ?, ?)')
    .run(tag, hash, now)
}

function backUp(connection: Database.Database, file: string, now: number): string {
  const folder = join(dirname(file), 'backups')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const backup = join(folder, `before-migration-${new Date(now).toISOString().replaceAll(':', '-')}.db`)
  connection.prepare('vacuum into ?').run(backup)
  return backup
}

function appliedIn(connection: Database.Database): string[] {
  return connection.prepare('select tag from schema_migrations order by tag').pluck().all() as string[]
}

function triggersIn(connection: Database.Database): string[] {
  return connection.prepare("select name from sqlite_master where type = 'trigger'").pluck().all() as string[]
}

function rowCounts(connection: Database.Database): Map<string, number> {
  const tables = connection
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[]
  return new Map(
    tables.map((table) => [
      table,
      connection.prepare(`select count(*) from "${table}"`).pluck().get() as number,
    ]),
  )
}
