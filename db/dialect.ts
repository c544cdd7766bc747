/** The two databases Loudou runs on. */
export type Dialect = 'sqlite' | 'postgres'

/** Says which database a connection address names; an absent or file address is SQLite. Refuses (throws) other schemes. */
export function dialectOf(url: string | undefined): Dialect {
  if (!url || url.startsWith('file:') || !/^[a-z][a-z0-9+.-]+:/i.test(url)) return 'sqlite'
  if (/^postgres(ql)?:/i.test(url)) return 'postgres'
  throw new Error(`DATABASE_URL must be a postgres:// address or absent (SQLite), not ${url.split(':')[0]}:`)
}

/**
 * The database of this process: the schema is built once, in its words.
 * Generators set DATABASE_DIALECT, since they have no database to name.
 */
export const dialect: Dialect =
  process.env.DATABASE_DIALECT === 'postgres' || process.env.DATABASE_DIALECT === 'sqlite'
    ? process.env.DATABASE_DIALECT
    : dialectOf(process.env.DATABASE_URL)
