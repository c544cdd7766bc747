import type { Execute } from '../connection/statements'
import type { Store } from '../connection/store'
import { chained, genesis, type Link } from './chain'

/** How many events one sealing transaction takes: few enough to hold the writing connection for some milliseconds only. */
const BATCH = 500
/** Seals written by one statement on SQLite, where there are as many. */
const SEALS = 32

/** The last position sealed, and whether there may be more than one transaction took. */
export interface Seals {
  position: number
  isMore: boolean
}

/**
 * Gives every visible unsealed event its position and chains its hash; gives how far that came, or null
 * when there was nothing to seal or another process was quicker. A hash chain written inside the commands
 * would make them starve, so this runs after them, READ COMMITTED, and the head row decides who seals.
 * `most` bounds one transaction.
 */
export async function sealOnce(store: Store, most = BATCH): Promise<Seals | null> {
  return store.raw(async (execute) => {
    const db = placeholders(store, execute)
    // The head first: what another process seals after this, it seals by moving the head, and ours then does not move.
    const head = await headFor(db)
    const unsealed = (await db(
      `select id, act, subject, actor_id, at, batch_id, reverts_id, values_hash from events
       where position is null order by id limit ?`,
      [most],
    )) as [string, string, string, string | null, number, string | null, string | null, string][]
    if (unsealed.length === 0) return null
    let { position, hash } = head
    const sealed = unsealed.map(([id, act, subject, actorId, at, batchId, revertsId, valuesHash]) => {
      const link: Link = { act, subject, actorId, at, batchId, revertsId, valuesHash }
      position += 1
      hash = chained(hash, position, link)
      return { id, position, hash }
    })
    const moved = await db(
      `update event_head set position = ?, hash = ? where id = 'head' and position = ? returning position`,
      [position, hash, head.position],
    )
    if (moved.length === 0) return null
    await writeSeals(store, db, sealed)
    if (store.dialect === 'postgres') await db(`select pg_notify('loudou', ?)`, [String(position)])
    return { position, isMore: unsealed.length === most }
  }, 'read committed')
}

type Ask = (sql: string, params?: unknown[]) => Promise<unknown[]>

/** Statements with ? for both databases. */
function placeholders(store: Store, execute: Execute): Ask {
  return async (sql, params = []) => {
    let n = 0
    const text = store.dialect === 'postgres' ? sql.replace(/\?/g, () => `$${++n}`) : sql
    return (await execute(text, params, 'all')).rows
  }
}

async function headFor(db: Ask): Promise<{ position: number; hash: string }> {
  await db(`insert into event_head (id, position, hash) values ('head', 0, ?) on conflict (id) do nothing`, [
    genesis,
  ])
  const [row] = (await db(`select position, hash from event_head where id = 'head'`)) as [number, string][]
  return { position: row?.[0] ?? 0, hash: row?.[1] ?? genesis }
}

async function writeSeals(
  store: Store,
  db: Ask,
  sealed: { id: string; position: number; hash: string }[],
): Promise<void> {
  if (store.dialect === 'postgres') {
    await db(
      `update events set position = seal.position, hash = seal.hash
       from unnest(?::text[], ?::bigint[], ?::text[]) as seal (id, position, hash) where events.id = seal.id`,
      [sealed.map((seal) => seal.id), sealed.map((seal) => seal.position), sealed.map((seal) => seal.hash)],
    )
    return
  }
  // Several at a time: each statement that a trigger may stop keeps a journal of its own within the act's savepoint, and
  // thousands of those made one sealing take seconds.
  for (let from = 0; from < sealed.length;) {
    const size = sealed.length - from >= SEALS ? SEALS : 1
    const part = sealed.slice(from, from + size)
    const rows = Array<string>(size).fill('(?, ?, ?)').join(', ')
    await db(
      `with seal (id, position, hash) as (values ${rows})
       update events set position = seal.position, hash = seal.hash from seal where events.id = seal.id`,
      part.flatMap(({ id, position, hash }) => [id, position, hash]),
    )
    from += size
  }
}
