import { AsyncResource } from 'node:async_hooks'
import { breathe } from './breathe'
import type { Execute } from './statements'

/** How long one disk sync may gather acts before it is due. */
const GATHER_MS = 10

interface Waiting {
  work: (execute: Execute) => Promise<unknown>
  resolve: (value: never) => void
  reject: (fault: unknown) => void
}

/** What came of one act: whether anything of it stays, and the way to answer it. */
interface Attempt {
  kept: boolean
  answer: () => void
}

/**
 * Runs acts one after another on one connection and shares one durable commit among those that were waiting together.
 * Each act after the first that stays stands in a savepoint of its own, so its rollback is its own, and none is answered before the
 * commit that holds it is on the disk: a sync costs 0.1–0.4 ms, an act a fraction of it. That goes for refusals too,
 * which may rest on what an act before them has written.
 * Where no act of a group stays, as in a preview, there is nothing to sync.
 * When the commit itself fails, every act of the group fails with it and nothing of them is kept.
 */
export class GroupCommit {
  readonly #execute: Execute
  readonly #begin: (execute: Execute) => Promise<void>
  readonly #waiting: Waiting[] = []
  readonly #now: () => number
  #running: Promise<void> | null = null

  /** `now` is the clock by which acts are gathered, in milliseconds. */
  constructor(
    execute: Execute,
    begin: (execute: Execute) => Promise<void>,
    now: () => number = () => performance.now(),
  ) {
    this.#execute = execute
    this.#begin = begin
    this.#now = now
  }

  /** Gives the work's value once it is on the disk. */
  run<T>(work: (execute: Execute) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      // Bound to its caller: otherwise every act of a run would see the request of whoever came first.
      this.#waiting.push({ work: AsyncResource.bind(work), resolve, reject })
      this.#running ??= this.#drain()
    })
  }

  /** Resolves when nothing is waiting any more. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running
  }

  async #drain(): Promise<void> {
    // Those called in the same tick wait together.
    await Promise.resolve()
    while (this.#waiting.length > 0) {
      await breathe()
      await this.#commitGroup()
    }
    this.#running = null
  }

  async #commitGroup(): Promise<void> {
    try {
      await this.#begin(this.#execute)
    } catch (fault) {
      for (const { reject } of this.#waiting.splice(0)) reject(fault)
      return
    }
    const members: Waiting[] = []
    const attempts: Attempt[] = []
    let isBegun = true
    try {
      const until = this.#now() + GATHER_MS
      do {
        const member = this.#waiting.shift() as Waiting
        members.push(member)
        if (!isBegun) await this.#begin(this.#execute)
        const isFirst = !attempts.some(({ kept }) => kept)
        const attempt = await (isFirst ? this.#attemptFirst(member) : this.#attempt(member))
        isBegun = !isFirst || attempt.kept
        attempts.push(attempt)
      } while (this.#waiting.length > 0 && this.#now() < until)
      if (isBegun) await this.#execute('commit', [], 'run')
    } catch (fault) {
      await this.#execute('rollback', [], 'run').catch(() => undefined)
      for (const { reject } of members) reject(fault)
      return
    }
    for (const { answer } of attempts) answer()
  }

  /**
   * Does an act before which nothing of its group stays: it needs no savepoint, since the transaction is its own. In one, each
   * statement of several rows walks all that the act has changed so far (SQLite cuts its list of them from the beginning), so that
   * an act of 50,000 rows took three times as long.
   */
  async #attemptFirst({ work, resolve, reject }: Waiting): Promise<Attempt> {
    try {
      const value = await work(this.#execute)
      return { kept: true, answer: () => resolve(value as never) }
    } catch (fault) {
      // Where SQLite has rolled it back by itself (a full disk), there is nothing to roll back.
      await this.#execute('rollback', [], 'run').catch(() => undefined)
      return { kept: false, answer: () => reject(fault) }
    }
  }

  /** Does one act and gives the way to answer it; refuses (throws) where the whole group is lost. */
  async #attempt({ work, resolve, reject }: Waiting): Promise<Attempt> {
    await this.#execute('savepoint act', [], 'run')
    try {
      const value = await work(this.#execute)
      await this.#execute('release act', [], 'run')
      return { kept: true, answer: () => resolve(value as never) }
    } catch (fault) {
      // Where SQLite has rolled the whole transaction back by itself (a full disk), this fails, and the group with it.
      await this.#execute('rollback to act', [], 'run').catch(() => {
        throw fault
      })
      await this.#execute('release act', [], 'run')
      return { kept: false, answer: () => reject(fault) }
    }
  }
}
