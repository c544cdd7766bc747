import { dialect } from '../dialect'
import { postgresWords } from './postgres'
import { sqliteWords } from './sqlite'

type SqliteWords = typeof sqliteWords
type PostgresWords = typeof postgresWords
type Held<Word> = Word extends (...args: never[]) => { _: infer Column }
  ? Column extends { $type: infer Narrowed }
    ? Narrowed
    : Column extends { data: infer Data }
      ? Data
      : 'not a column'
  : 'not a column'

/** Lists the words whose two meanings hold different values; `never` when the vocabularies agree. */
type Disagreeing = {
  [W in keyof SqliteWords]: W extends keyof PostgresWords
    ? [Held<SqliteWords[W]>, Held<PostgresWords[W]>] extends [Held<PostgresWords[W]>, Held<SqliteWords[W]>]
      ? never
      : W
    : W
}[keyof SqliteWords]
type Surplus = Exclude<keyof PostgresWords, keyof SqliteWords>

/** Does not compile, naming the word, when the vocabularies drift apart. */
const agreed: [Disagreeing | Surplus] extends [never] ? true : Disagreeing | Surplus = true

/** The vocabulary of this process's database, typed as SQLite's: the one cast of the schema. */
const words: SqliteWords =
  agreed && dialect === 'postgres' ? (postgresWords as unknown as SqliteWords) : sqliteWords

export const { table, index, uniqueIndex, primaryKey } = words
export const { id, words: text, choice, whole, minor, instant, day, double, flag, json } = words

/**
 * Columns or indexes that carry long text, for SQLite only: there a search then reads the narrow index and not the wide rows
 * (100,000 opportunities: 316 → 67 ms). PostgreSQL takes no entry over 2,704 bytes and reads rows of a page together.
 */
export function carryingText<Parts extends unknown[]>(...parts: Parts): Parts | [] {
  return dialect === 'sqlite' ? parts : []
}

/** What only PostgreSQL is to have. */
export function onPostgres<Parts extends unknown[]>(...parts: Parts): Parts | [] {
  return dialect === 'postgres' ? parts : []
}
