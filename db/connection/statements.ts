import type { SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy'
import { breathe } from './breathe'

type Method = 'run' | 'all' | 'values' | 'get' | 'execute'

/** Runs one statement on one connection; rows are arrays of values in column order. */
export type Execute = (sql: string, params: unknown[], method: Method) => Promise<{ rows: unknown[] }>

type Builder = SqliteRemoteDatabase<Record<string, never>>

/** Asks; cannot write by type. Everything asked of one reader comes from one snapshot. */
export interface Reader {
  readonly select: Builder['select']
  readonly selectDistinct: Builder['selectDistinct']
  readonly with: Builder['with']
  readonly $with: Builder['$with']
}

/** Asks and writes inside one transaction; dead when the transaction has ended. */
export interface Writer extends Reader {
  readonly insert: Builder['insert']
  readonly update: Builder['update']
  readonly delete: Builder['delete']
  /** Does something once the transaction is on the disk; never when it was rolled back. */
  afterCommit(effect: () => void): void
}

/** A reader or writer was used after its transaction had ended: an await is missing somewhere. */
export class UsedAfterEnd extends Error {
  constructor() {
    super('A reader or writer was used after its transaction ended; an await is missing.')
    this.name = 'UsedAfterEnd'
  }
}

/** Makes an executor that can be revoked, so that a forgotten promise cannot write into somebody else's transaction. */
export function revocable(execute: Execute): { execute: Execute; revoke: () => void } {
  let isOver = false
  return {
    execute: async (sql, params, method) => {
      // Before the check and not after it: the transaction may end while others have their turn.
      const turn = breathe()
      if (turn) await turn
      if (isOver) throw new UsedAfterEnd()
      return execute(sql, params, method)
    },
    revoke: () => {
      isOver = true
    },
  }
}
