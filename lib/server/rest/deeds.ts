import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { creationOf, updateOf } from '@/lib/commands/acts'
import { deleteRecord } from '@/lib/commands/delete-record'
import { refuseOlder } from '@/lib/commands/refuse-older'
import type { Outcome } from '@/lib/domain/refusals'
import type { Values } from '@/lib/records/input'
import { afterAct } from './after-act'
import { doAct } from './do-act'
import { recordOf } from './record-of'
import { versionIn } from './version'

/** What is to be done with a record, as an address and a body say it. */
export interface Wanted {
  /** The plural in the address. */
  records: string
  id: string
  verb: string
  /** If-Match: the version that the sender saw; null where they did not say. */
  match: string | null
  body: unknown
}

/**
 * Does something with a record and gives it as it is then, with the event's id; the ids alone of what is gone or seen no
 * longer. Throws NotFound for what is not there or out of reach.
 */
export type Deed<Needed extends keyof Wanted> = (
  tx: Writer,
  actor: Actor,
  wanted: Pick<Wanted, Needed>,
) => Promise<Outcome<Values>>

/** Makes a record. */
export const create: Deed<'records' | 'body'> = async (tx, actor, { records, body }) => {
  const record = recordOf(records, actor)
  const made = await creationOf(record)(tx, actor, body)
  if (!made.ok) return made
  const { row, eventId } = made.value
  return { ok: true, value: await afterAct(tx, actor, record, { id: row.id, eventId }) }
}

/** Changes the fields that are sent. */
export const update: Deed<'records' | 'id' | 'match' | 'body'> = async (tx, actor, wanted) => {
  const { records, id, match, body } = wanted
  const record = recordOf(records, actor)
  const version = versionIn(match)
  if (!version.ok) return version
  const changed = await updateOf(record)(tx, actor, { id, version: version.value, values: body })
  if (!changed.ok) return changed
  return { ok: true, value: await afterAct(tx, actor, record, { id, eventId: changed.value.eventId }) }
}

/** Puts a record into the bin. */
export const remove: Deed<'records' | 'id' | 'match'> = async (tx, actor, { records, id, match }) => {
  const record = recordOf(records, actor)
  const version = versionIn(match)
  if (!version.ok) return version
  const older = await refuseOlder(tx, actor, record, id, version.value)
  if (older) return older
  const gone = await deleteRecord(tx, actor, record, { id })
  return gone.ok ? { ok: true, value: { id, eventId: gone.value.eventId } } : gone
}

/** Does the act that a verb names. */
export const act: Deed<keyof Wanted> = async (tx, actor, { records, id, verb, match, body }) => {
  const record = recordOf(records, actor)
  const version = versionIn(match)
  if (!version.ok) return version
  const older = await refuseOlder(tx, actor, record, id, version.value)
  if (older) return older
  const done = await doAct(tx, actor, record, verb, id, body)
  if (!done.ok) return done
  return { ok: true, value: await afterAct(tx, actor, record, { id, ...done.value }) }
}
