import pg from 'pg'
import { driverError, mappedError, StoreBusy } from '../errors'
import { gatheringSocket } from './gathering-socket'
import { Conversation } from './postgres-conversation'
import type { Execute } from './statements'
import type { Store, StoreHooks } from './store'
import { act, ask, refuseNesting, runEffects } from './transaction'
import { Turnstile } from './turnstile'

const MOST_TRIES = 15
/**
 * After so many collisions an act goes alone: of fifty people on one row, with ten connections, the unlucky else collide
 * with newcomers until they are out of tries.
 */
const ALONE_AFTER = 4
/** bigint and numeric (what sum() of a bigint gives) arrive as text; ours fit a number. */
const AS_NUMBER = new Set([20, 1700])
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    AS_NUMBER.has(oid)
      ? Number
      : (pg.types.getTypeParser(oid, format) as (value: string) => unknown)) as never,
}

/**
 * Opens PostgreSQL (15 or newer; direct or session pooling). Acts run SERIALIZABLE and are repeated with
 * back-off when the database says that they collided: READ COMMITTED lost 453 of 500 updates of one hot row.
 */
export function openPostgres(url: string, connections = 10, hooks: StoreHooks = {}): Store {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types,
    pipeline: true,
    stream: gatheringSocket,
  })
  // What people wait for takes milliseconds: two helpers started or a plan compiled for it takes a hundred.
  pool.on('connect', (client) => {
    client.query('set jit = off; set max_parallel_workers_per_gather = 0').catch(() => undefined)
  })
  // Without a listener an idle connection's error would take the process down when PostgreSQL restarts.
  pool.on('error', (fault) => hooks.onFault?.(fault))

  async function inTransaction<T>(opening: string, work: (execute: Execute) => Promise<T>): Promise<T> {
    const client = await pool.connect().catch((fault: unknown) => {
      throw new StoreBusy({ cause: fault })
    })
    let isBroken = false
    client.once('error', () => {
      isBroken = true
    })
    try {
      const conversation = new Conversation(client, hooks)
      conversation.tell(opening)
      const value = await work(conversation.execute)
      conversation.tell('commit')
      await conversation.heard()
      return value
    } catch (fault) {
      await client.query('rollback').catch(() => {
        isBroken = true
      })
      throw fault
    } finally {
      client.removeAllListeners('error')
      client.release(isBroken)
    }
  }

  const turnstile = new Turnstile()

  async function again<T>(once: () => Promise<T>): Promise<T> {
    let leave: (() => void) | null = null
    try {
      for (let tries = 1; ; tries++) {
        if (tries > ALONE_AFTER) leave ??= await turnstile.goAlone()
        if (!leave) await turnstile.pass()
        try {
          const value = await once()
          hooks.onTries?.(tries)
          return value
        } catch (fault) {
          if (!isCollision(fault)) throw mappedError(fault)
          if (tries >= MOST_TRIES) throw new StoreBusy({ cause: fault })
        }
        // Exponential with full jitter: those that collided must not meet again at the same moment.
        const round = tries > ALONE_AFTER ? tries - ALONE_AFTER : tries
        await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(200, 2 ** round)))
      }
    } finally {
      leave?.()
    }
  }

  const rawRead: Store['rawRead'] = (work) =>
    inTransaction('begin isolation level repeatable read read only', work)

  const read: Store['read'] = async (question) => {
    refuseNesting()
    return rawRead((execute) => ask(execute, question))
  }

  return {
    dialect: 'postgres',
    read,
    readAside: read,
    async write(deed) {
      refuseNesting()
      const { value, effects } = await again(() =>
        inTransaction('begin isolation level serializable', (execute) => act(execute, deed)),
      )
      runEffects(effects, (fault) => hooks.onFault?.(fault))
      hooks.onCommit?.()
      return value
    },
    async raw(work, isolation = 'serializable') {
      refuseNesting()
      return again(() => inTransaction(`begin isolation level ${isolation}`, work))
    },
    rawRead,
    changeMark: () => null,
    close: () => pool.end(),
  }
}

function isCollision(fault: unknown): boolean {
  const { code } = driverError(fault)
  return code === '40001' || code === '40P01'
}
