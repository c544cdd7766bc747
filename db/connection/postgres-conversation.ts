import type pg from 'pg'
import type { Execute } from './statements'
import { PLANNED_ANEW } from './planned-anew'
import { SLOW_MS, type StoreHooks } from './store'

/** How many statements may be on their way without an answer: more would pile up an import's rows in memory. */
const MOST_UNANSWERED = 32

const names = new Map<string, string>()
const MOST_NAMES = 500

/** Lists of ids come in every length: each would take a name that others need. */
const MOST_NAMED_PARAMETERS = 64

/**
 * Names a statement so that each connection plans it once. Rare ones beyond the limit stay unnamed, and those that say that
 * one plan does not fit all values.
 */
function nameOf(sql: string, parameters: number): string | undefined {
  if (parameters > MOST_NAMED_PARAMETERS || sql.includes(PLANNED_ANEW)) return undefined
  const known = names.get(sql)
  if (known ?? names.size >= MOST_NAMES) return known
  const name = `loudou_${names.size}`
  names.set(sql, name)
  return name
}

/**
 * One transaction's statements on one connection, sent one behind the other. What gives no rows is told and not waited
 * for: a fault of it is thrown by the next statement that waits, and at the latest by `heard`. An act of six
 * statements waits for the network twice, not six times.
 */
export class Conversation {
  readonly #client: pg.PoolClient
  readonly #hooks: StoreHooks
  #unanswered: Promise<unknown>[] = []

  constructor(client: pg.PoolClient, hooks: StoreHooks) {
    this.#client = client
    this.#hooks = hooks
  }

  readonly execute: Execute = async (sql, params, method) => {
    const answer = this.#timed(
      sql,
      this.#client.query({ name: nameOf(sql, params.length), text: sql, values: params, rowMode: 'array' }),
    )
    if (method === 'run' || method === 'execute') {
      this.#tell(answer)
      if (this.#unanswered.length >= MOST_UNANSWERED) await this.heard()
      return { rows: [] }
    }
    // Its own fault may only say that the transaction was over already; the first one says why.
    const { rows } = await answer.catch(async (fault: unknown) => {
      await this.heard()
      throw fault
    })
    return { rows: method === 'get' ? ((rows[0] ?? []) as unknown[]) : rows }
  }

  /** Says something without parameters, such as the beginning or the end of the transaction. */
  tell(sql: string): void {
    this.#tell(this.#client.query(sql))
  }

  /** Resolves when everything told so far has been done. Throws the first fault among it. */
  async heard(): Promise<void> {
    const told = this.#unanswered
    this.#unanswered = []
    await Promise.all(told)
  }

  #tell(answer: Promise<unknown>): void {
    // Nobody may be waiting yet when it fails.
    answer.catch(() => undefined)
    this.#unanswered.push(answer)
  }

  async #timed<T>(sql: string, answer: Promise<T>): Promise<T> {
    const start = performance.now()
    try {
      return await answer
    } finally {
      const milliseconds = performance.now() - start
      if (milliseconds > SLOW_MS) this.#hooks.onSlow?.({ sql, milliseconds })
    }
  }
}
