import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dialect } from './dialect'

export interface Migration {
  tag: string
  hash: string
  statements: string[]
}

/** The database was written by a newer Loudou than this one. */
export class DatabaseIsNewer extends Error {
  constructor(readonly unknown: string[]) {
    super(
      `This database was made by a newer version of Loudou (it holds ${unknown.join(', ')}). Install that version, or restore a backup of this one. ` +
        `此数据库由更新版本的漏斗创建，请安装该版本或恢复旧版备份。`,
    )
    this.name = 'DatabaseIsNewer'
  }
}

/** Reads the generated migrations of one database, in order. */
export function migrationsOf(dialect: Dialect): Migration[] {
  const folder = join(process.cwd(), 'db/migrations', dialect)
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as {
    entries: { tag: string }[]
  }
  return journal.entries.map(({ tag }) => {
    const text = readFileSync(join(folder, `${tag}.sql`), 'utf8')
    return {
      tag,
      hash: createHash('sha256').update(text).digest('hex'),
      statements: text.split('--> statement-breakpoint').map((statement) => statement.trim()),
    }
  })
}

/** Gives those not yet applied. Refuses (throws DatabaseIsNewer) when the database knows one that we do not. */
export function pendingOf(all: Migration[], applied: string[]): Migration[] {
  const known = new Set(all.map((migration) => migration.tag))
  const unknown = applied.filter((tag) => !known.has(tag))
  if (unknown.length > 0) throw new DatabaseIsNewer(unknown)
  return all.filter((migration) => !applied.includes(migration.tag))
}

/** Refuses (throws) a migration after which a table that still stands has fewer rows; more there may be, such as work that it leaves to do. */
export function assertRowsKept(tag: string, before: Map<string, number>, after: Map<string, number>): void {
  for (const [table, rows] of before) {
    const left = after.get(table)
    if (left !== undefined && left < rows)
      throw new Error(`migration ${tag} would leave ${left} of ${rows} rows in ${table}`)
  }
}

const onBoth = [
  'events_are_sealed_once',
  'events_are_kept',
  'event_values_are_only_erased',
  'event_values_are_kept',
  'event_subjects_are_fixed',
  'event_subjects_are_kept',
  'stage_events_are_fixed',
  'stage_events_are_kept',
]

/** The triggers without which the log could be rewritten; every start and every migration checks that they stand. */
export const guards: Record<Dialect, readonly string[]> = {
  sqlite: onBoth,
  // SQLite has no TRUNCATE.
  postgres: [
    ...onBoth,
    'events_are_not_emptied',
    'event_values_are_not_emptied',
    'event_subjects_are_not_emptied',
    'stage_events_are_not_emptied',
  ],
}

/** Refuses (throws) when a guard is missing among the triggers found. */
export function assertGuards(dialect: Dialect, found: readonly string[]): void {
  const missing = guards[dialect].filter((guard) => !found.includes(guard))
  if (missing.length > 0)
    throw new Error(`The event log is unguarded: missing triggers ${missing.join(', ')}`)
}
