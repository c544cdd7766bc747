import { drizzle as overPostgres } from 'drizzle-orm/pg-proxy'
import { drizzle as overSqlite } from 'drizzle-orm/sqlite-proxy'
import { dialect } from '../dialect'
import type { Execute, Reader, Writer } from './statements'

const casing = 'snake_case' as const
type Builder = ReturnType<typeof overSqlite>

/** Drizzle over one connection's executor; PostgreSQL's builder is used through SQLite's type, as the schema is. */
function builderOf(execute: Execute): Builder {
  return dialect === 'sqlite'
    ? overSqlite((sql, params, method) => execute(sql, params as unknown[], method), { casing })
    : (overPostgres((sql, params, method) => execute(sql, params as unknown[], method as 'all' | 'execute') as Promise<{ rows: never[] }>, {
        casing,
      }) as unknown as Builder)
}

/** Gives the asking half of the builder: methods that write are not there, by type and in fact. */
export function readerOver(execute: Execute): Reader {
  const builder = builderOf(execute)
  return {
    select: builder.select.bind(builder) as Reader['select'],
    selectDistinct: builder.selectDistinct.bind(builder) as Reader['selectDistinct'],
    with: builder.with.bind(builder) as Reader['with'],
    $with: builder.$with.bind(builder) as Reader['$with'],
  }
}

/** Gives the whole builder of one transaction; `effects` collects what is to happen after the commit. */
export function writerOver(execute: Execute, effects: (() => void)[]): Writer {
  const builder = builderOf(execute)
  return {
    ...readerOver(execute),
    insert: builder.insert.bind(builder) as Writer['insert'],
    update: builder.update.bind(builder) as Writer['update'],
    delete: builder.delete.bind(builder) as Writer['delete'],
    afterCommit: (effect) => {
      effects.push(effect)
    },
  }
}
