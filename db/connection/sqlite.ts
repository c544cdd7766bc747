import { driverError, mappedError, StoreBusy } from '../errors'
import { Asides } from './asides'
import Database from './driver.mjs'
import { GroupCommit } from './group-commit'
import { Leases } from './lease'
import { settle } from './sqlite-settings'
import { statementsOf } from './sqlite-statements'
import type { Execute } from './statements'
import type { Store, StoreHooks } from './store'
import { act, ask, refuseNesting, runEffects } from './transaction'

const READERS = 4
/** How long an act waits for another process's transaction before it gives up. */
const PATIENCE_MS = 10_000

/**
 * How long SQLite itself may wait for a lock. The server never lets it: a second process's 3 s transaction froze the
 * event loop for 2.7 s at 5000 and for 8 ms at 0, so the server retries with asynchronous back-off.
 */
export const busyTimeouts = { server: 0, commandLine: 5000 } as const

/**
 * Opens a SQLite file: one writing connection behind a queue, a few reading ones, and threads for long questions.
 * Two writers in one process would freeze the event loop; one shared connection would let a stranger's write
 * join my transaction and vanish with its rollback. Refuses (throws) to open without the required settings.
 */
export function openSqlite(file: string, place: keyof typeof busyTimeouts, hooks: StoreHooks = {}): Store {
  const busyTimeout = busyTimeouts[place]
  const writing = new Database(file)
  settle(writing, busyTimeout)
  if (place === 'commandLine') settleForBulk(writing)
  const connections = Array.from({ length: READERS }, () => new Database(file, { readonly: true }))
  for (const connection of connections) settle(connection, 5000)
  const readers = new Leases(connections.map((connection) => statementsOf(connection, hooks)))
  // Never inside a snapshot: there it would not see newer commits.
  const watching = new Database(file, { readonly: true })
  const group = new GroupCommit(statementsOf(writing, hooks), begin)
  const asides = new Asides(file)

  async function snapshot<T>(execute: Execute, work: (execute: Execute) => Promise<T>): Promise<T> {
    await execute('begin', [], 'run')
    try {
      return await work(execute)
    } finally {
      await execute('commit', [], 'run')
    }
  }

  return {
    dialect: 'sqlite',
    async read(question) {
      refuseNesting()
      return readers.with((execute) => snapshot(execute, () => ask(execute, question)))
    },
    async readAside(question) {
      refuseNesting()
      return asides.with((execute) => snapshot(execute, () => ask(execute, question)))
    },
    async write(deed) {
      refuseNesting()
      const { value, effects } = await group.run((execute) => act(execute, deed)).catch(rethrowMapped)
      runEffects(effects, (fault) => hooks.onFault?.(fault))
      hooks.onCommit?.()
      return value
    },
    async raw(work) {
      refuseNesting()
      return group.run(work).catch(rethrowMapped)
    },
    rawRead: (work) => readers.with((execute) => snapshot(execute, work)),
    changeMark: () => watching.pragma('data_version', { simple: true }) as number,
    async close() {
      await asides.close()
      for (const connection of [...connections, watching]) connection.close()
      await group.idle()
      writing.close()
    },
  }
}

/**
 * A command that writes a hundred thousand rows touches the same pages again and again: they stay in memory, and the log
 * is brought into the file after 64 MB rather than after 4. Durability is the same: every commit syncs the log.
 */
function settleForBulk(connection: Database.Database): void {
  connection.pragma('cache_size = -131072')
  connection.pragma('wal_autocheckpoint = 16384')
}

function rethrowMapped(fault: unknown): never {
  throw mappedError(fault)
}

/** Takes the write lock, waiting for other processes without holding the event loop. Refuses with StoreBusy. */
async function begin(execute: Execute): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  for (let pause = 1; ; pause = Math.min(pause * 2, 25)) {
    try {
      await execute('begin immediate', [], 'run')
      return
    } catch (fault) {
      if (driverError(fault).code !== 'SQLITE_BUSY') throw mappedError(fault)
      if (Date.now() > until) throw new StoreBusy({ cause: fault })
      await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())))
    }
  }
}
