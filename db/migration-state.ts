import { sql } from 'drizzle-orm'
import type { Reader } from './connection/statements'
import { dialect } from './dialect'
import { migrationsOf } from './migrations'

export interface MigrationState {
  /** Migrations of this version that the database does not have. */
  pending: string[]
  /** Migrations of the database that this version does not know: it was made by a newer one. */
  unknown: string[]
}

let known: string[] | undefined

/** Compares the database with the migrations that this version brings. Refuses (throws) where it was never migrated. */
export async function migrationState(reader: Reader): Promise<MigrationState> {
  known ??= migrationsOf(dialect).map(({ tag }) => tag)
  const rows = await reader.select({ tag: sql<string>`tag` }).from(sql`schema_migrations`)
  const applied = new Set(rows.map(({ tag }) => tag))
  return {
    pending: known.filter((tag) => !applied.has(tag)),
    unknown: [...applied].filter((tag) => !known?.includes(tag)),
  }
}
