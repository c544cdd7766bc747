import { dialectOf } from './dialect'
import { migratePostgres } from './migrate-postgres'
import { type Migrated, migrateSqlite } from './migrate-sqlite'

/** Brings the database at this address (a PostgreSQL URL or a SQLite file) up to date; see the two for what they refuse. */
export async function migrate(address: string, now: number): Promise<Migrated> {
  return dialectOf(address) === 'postgres' ? migratePostgres(address, now) : migrateSqlite(address, now)
}
