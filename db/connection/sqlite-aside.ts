import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Execute } from './statements'

interface Answer {
  id: number
  rows?: unknown[]
  error?: { code?: string; message: string }
}

/** A thread with its own read-only connection, used through the same executor as a connection in this thread. */
export class Aside {
  readonly #worker: Worker
  readonly #open = new Map<
    number,
    { resolve: (answer: { rows: unknown[] }) => void; reject: (fault: unknown) => void }
  >()
  #last = 0
  #isOver = false

  constructor(file: string) {
    // Found by the working folder and not by import.meta.url, which a bundler would rewrite.
    this.#worker = new Worker(join(process.cwd(), 'db/connection/sqlite-worker.mjs'), {
      workerData: { file },
    })
    this.#worker.unref()
    this.#worker.on('message', (answer: Answer) => this.#settle(answer))
    this.#worker.on('error', (fault) => this.#failAll(fault))
    this.#worker.on('exit', () => this.#failAll(new Error('the database thread has ended')))
  }

  /** The thread has ended: nothing asked of it would ever be answered. */
  get isOver(): boolean {
    return this.#isOver
  }

  readonly execute: Execute = (sql, params, method) =>
    new Promise((resolve, reject) => {
      if (this.#isOver) return reject(new Error('the database thread has ended'))
      const id = ++this.#last
      this.#open.set(id, { resolve, reject })
      this.#worker.ref()
      this.#worker.postMessage({ id, sql, params, method })
    })

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #settle({ id, rows, error }: Answer): void {
    const waiting = this.#open.get(id)
    this.#open.delete(id)
    if (this.#open.size === 0) this.#worker.unref()
    if (error) waiting?.reject(Object.assign(new Error(error.message), { code: error.code }))
    else waiting?.resolve({ rows: rows as unknown[] })
  }

  #failAll(fault: unknown): void {
    this.#isOver = true
    for (const { reject } of this.#open.values()) reject(fault)
    this.#open.clear()
  }
}
