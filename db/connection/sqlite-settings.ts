import type Database from 'better-sqlite3'

type Connection = Database.Database

const OLDEST = [3, 51, 3] as const

/**
 * The settings without which Loudou's promises do not hold. better-sqlite3 opens a WAL file with synchronous=FULL the
 * first time and NORMAL ever after: in a modelled power cut NORMAL lost acknowledged writes, FULL lost none.
 */
const REQUIRED = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  recursive_triggers: 1,
  trusted_schema: 0,
} as const

/** Puts a connection into the required state and refuses (throws) when the database does not take it. */
export function settle(connection: Connection, busyTimeout: number): void {
  const version = connection.prepare('select sqlite_version()').pluck().get() as string
  if (!isAtLeast(version))
    throw new Error(`SQLite ${OLDEST.join('.')} or newer is needed, this is ${version}`)
  connection.pragma(`busy_timeout = ${busyTimeout}`)
  if (!connection.readonly) connection.pragma('journal_mode = wal')
  connection.pragma('synchronous = full')
  connection.pragma('foreign_keys = on')
  connection.pragma('recursive_triggers = on')
  connection.pragma('trusted_schema = off')
  connection.pragma('cache_size = -16000')
  connection.pragma('temp_store = memory')
  // 10 MB: the same pages are changed again and again, and every checkpoint waits for the disk twice.
  connection.pragma('wal_autocheckpoint = 2500')
  for (const [name, wanted] of Object.entries(REQUIRED)) {
    const found = connection.pragma(name, { simple: true })
    if (found !== wanted) throw new Error(`SQLite setting ${name} is ${String(found)}, but must be ${wanted}`)
  }
}

function isAtLeast(version: string): boolean {
  const parts = version.split('.').map(Number)
  for (const [place, least] of OLDEST.entries()) {
    const part = parts[place] ?? 0
    if (part !== least) return part > least
  }
  return true
}
