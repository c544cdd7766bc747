import type Database from 'better-sqlite3'
import type { Execute } from './statements'
import { SLOW_MS, type StoreHooks } from './store'

const KEPT = 400

/** Gives an executor over one SQLite connection, with its prepared statements kept. */
export function statementsOf(connection: Database.Database, hooks: StoreHooks): Execute {
  const kept = new Map<string, Database.Statement>()

  function prepared(sql: string): Database.Statement {
    let statement = kept.get(sql)
    if (!statement) {
      statement = connection.prepare(sql)
      if (statement.reader) statement.raw(true)
      if (kept.size >= KEPT) kept.delete(kept.keys().next().value as string)
      kept.set(sql, statement)
    }
    return statement
  }

  // Synchronous work inside an async function: its faults become rejections, as the builder expects.
  return async (sql, params, method) => {
    const start = performance.now()
    try {
      const statement = prepared(sql)
      if (!statement.reader) {
        statement.run(params)
        return { rows: [] }
      }
      return { rows: (method === 'get' ? statement.get(params) : statement.all(params)) as unknown[] }
    } finally {
      const milliseconds = performance.now() - start
      if (milliseconds > SLOW_MS) hooks.onSlow?.({ sql, milliseconds })
    }
  }
}
