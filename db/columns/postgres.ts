import {
  bigint,
  boolean,
  customType,
  doublePrecision,
  index,
  pgTable,
  primaryKey,
  uniqueIndex,
} from 'drizzle-orm/pg-core'

/** Text in byte order: PostgreSQL's default collation would sort ranks and codes by the machine's locale. */
const textC = customType<{ data: string; driverData: string }>({ dataType: () => 'text collate "C"' })
const jsonText = customType<{ data: unknown; driverData: string }>({
  dataType: () => 'text collate "C"',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => JSON.parse(value) as unknown,
})

/** The same vocabulary in PostgreSQL's types; index.ts checks word by word that both hold the same values. */
export const postgresWords = {
  table: pgTable,
  index,
  uniqueIndex,
  primaryKey,
  id: () => textC(),
  words: () => textC(),
  choice: <T extends string>(_of: readonly [T, ...T[]]) => textC().$type<T>(),
  whole: () => bigint({ mode: 'number' }),
  minor: () => bigint({ mode: 'number' }),
  instant: () => bigint({ mode: 'number' }),
  day: () => textC(),
  double: () => doublePrecision(),
  flag: () => boolean(),
  json: <T>() => jsonText().$type<T>(),
}
