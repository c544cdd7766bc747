import { Aside } from './sqlite-aside'
import type { Execute } from './statements'

/** A count over a million rows holds its thread for some 200 ms; whoever wants fifty rows meanwhile is not to wait for it. */
const MOST_THREADS = 3

/** The threads that answer long questions: one more is started where all are asked, up to three, and one that has ended is replaced. */
export class Asides {
  readonly #file: string
  /** The one asked last comes first: it has answers at hand. */
  #free: Aside[] = []
  readonly #lent = new Set<Aside>()
  readonly #waiting: (() => void)[] = []

  constructor(file: string) {
    this.#file = file
  }

  /** Lends one thread for the length of `use`; waits where all are lent. */
  async with<T>(use: (execute: Execute) => Promise<T>): Promise<T> {
    const thread = await this.#lend()
    try {
      return await use(thread.execute)
    } finally {
      this.#lent.delete(thread)
      this.#free.push(thread)
      this.#waiting.shift()?.()
    }
  }

  /** Ends all threads, whatever they are asked. */
  async close(): Promise<void> {
    await Promise.all([...this.#free, ...this.#lent].map((thread) => thread.close()))
  }

  async #lend(): Promise<Aside> {
    for (;;) {
      this.#free = this.#free.filter(({ isOver }) => !isOver)
      const thread = this.#free.pop() ?? (this.#lent.size < MOST_THREADS ? new Aside(this.#file) : undefined)
      if (thread) {
        this.#lent.add(thread)
        return thread
      }
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
  }
}
