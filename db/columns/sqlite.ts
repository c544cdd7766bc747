import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** The schema's vocabulary in SQLite's types: these are the canonical ones. */
export const sqliteWords = {
  table: sqliteTable,
  index,
  uniqueIndex,
  primaryKey,
  /** UUIDv7 as text, made by the application. */
  id: () => text(),
  /** Text compared and ordered by byte. */
  words: () => text(),
  /** One of a closed list of codes. */
  choice: <T extends string>(of: readonly [T, ...T[]]) => text({ enum: of as [T, ...T[]] }),
  whole: () => integer(),
  /** Money in minor units. */
  minor: () => integer(),
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  instant: () => integer(),
  /** A calendar day, YYYY-MM-DD. */
  day: () => text(),
  /** Any number, a fraction or whole up to 2^53 exactly: what one column must hold for many kinds. */
  double: () => real(),
  flag: () => integer({ mode: 'boolean' }),
  /** A value kept as JSON text, so that both databases hold the same bytes. */
  json: <T>() => text({ mode: 'json' }).$type<T>(),
}
