import { PgDialect, QueryBuilder as PgQueryBuilder } from 'drizzle-orm/pg-core'
import { drizzle as overPostgres } from 'drizzle-orm/pg-proxy'
import { QueryBuilder, SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core'
import { SqliteRemoteDatabase, SQLiteRemoteSession } from 'drizzle-orm/sqlite-proxy'
import { dialect } from '../dialect'
import type { Execute, Reader, Writer } from './statements'
import { rememberWholeRows } from './whole-rows'

type Builder = SqliteRemoteDatabase<Record<string, never>>

// One per process: each keeps the column names it has worked out, which a builder per transaction would do afresh.
const sqlite = new SQLiteAsyncDialect({ casing: 'snake_case' })
const postgres = new PgDialect({ casing: 'snake_case' })
rememberWholeRows(sqlite)
rememberWholeRows(postgres)

// A registered symbol and no map of this module's: Next evaluates modules once per bundle, and the bundle that opened the
// store need not be the one that acts.
const EXECUTE = Symbol.for('loudou.execute')

/** Builds questions that stand inside other questions; runs nothing. */
export const subqueries: QueryBuilder =
  dialect === 'sqlite' ? new QueryBuilder(sqlite) : (new PgQueryBuilder(postgres) as unknown as QueryBuilder)

/** Drizzle over one transaction's executor; PostgreSQL's builder is used through SQLite's type, as the schema is. */
function builderOf(execute: Execute): Builder {
  if (dialect === 'sqlite') {
    const session = new SQLiteRemoteSession<Record<string, never>, Record<string, never>>(
      (sql, params, method) => execute(sql, params as unknown[], method),
      sqlite,
      undefined,
      undefined,
    )
    return new SqliteRemoteDatabase('async', sqlite, session, undefined)
  }
  const run = (sql: string, params: unknown[], method: 'all' | 'execute') =>
    execute(sql, params, method) as Promise<{ rows: never[] }>
  return overPostgres(run, {}, () => postgres) as unknown as Builder
}

/** A method that stays with its builder. */
function bound<Name extends 'select' | 'selectDistinct' | 'with' | '$with' | 'insert' | 'update' | 'delete'>(
  builder: Builder,
  name: Name,
): Builder[Name] {
  return (builder[name] as (...args: never[]) => unknown).bind(builder) as Builder[Name]
}

/** Gives the asking half of the builder: methods that write are not there, by type and in fact. */
export function readerOver(source: Execute | Builder): Reader {
  const builder = typeof source === 'function' ? builderOf(source) : source
  return {
    select: bound(builder, 'select'),
    selectDistinct: bound(builder, 'selectDistinct'),
    with: bound(builder, 'with'),
    $with: bound(builder, '$with'),
  }
}

/** Gives the whole builder of one transaction; `effects` collects what is to happen after the commit. */
export function writerOver(execute: Execute, effects: (() => void)[]): Writer {
  const builder = builderOf(execute)
  const writer: Writer = {
    ...readerOver(builder),
    insert: bound(builder, 'insert'),
    update: bound(builder, 'update'),
    delete: bound(builder, 'delete'),
    afterCommit: (effect) => {
      effects.push(effect)
    },
  }
  return Object.assign(writer, { [EXECUTE]: execute })
}

/** Gives the bare executor of a writer, for the few statements that db/ itself writes by hand because they are run most. */
export function executorOf(writer: Writer): Execute {
  return (writer as Writer & { [EXECUTE]: Execute })[EXECUTE]
}
