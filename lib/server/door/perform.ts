import { type Reader, Rollback, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { loadActor } from '@/lib/access/load-actor'
import { notingAct } from '@/lib/access/noted-act'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { metrics } from '../metrics/metrics'
import { theStore } from '../store'
import { type Once, onlyOnce } from './once'
import { refusalOf } from './refusal-of'
import { sweepNowAndThen } from './sweep'

export type Act<V> = (tx: Writer, actor: Actor) => Promise<Outcome<V>>

/**
 * Does an act of somebody in one transaction, and takes everything back where it was refused. Who acts is read again
 * inside: waiting for the database may take longer than losing a right. Refuses who looks at the workspace as somebody else.
 */
export async function perform<V>(actor: Actor, once: Once | null, act: Act<V>): Promise<Outcome<V>> {
  if (actor.seenBy) return refuse('viewing_as')
  const outcome = await notingAct(async (note) => {
    const done = await transact(async (tx) => {
      const present = await loadActor(tx, actor.userId, actor.now)
      if (!present) return refuse('not_signed_in')
      return once ? onlyOnce(tx, present, once, () => act(tx, present)) : act(tx, present)
    }, once !== null)
    metrics().acts.inc({ act: note.act ?? 'other', outcome: done.ok ? 'done' : done.refusal })
    return done
  })
  sweepNowAndThen(actor.now)
  return outcome
}

/** Does something in one transaction; refusals and known faults come back as outcomes, and have written nothing. */
export async function transact<V>(
  act: (tx: Writer) => Promise<Outcome<V>>,
  hasKey = false,
): Promise<Outcome<V>> {
  try {
    return await theStore().write(async (tx) => {
      const outcome = await act(tx)
      if (!outcome.ok) throw new Rollback(outcome)
      return outcome
    })
  } catch (fault) {
    // The same key was being used at this very moment: now its answer stands there.
    if (hasKey && isOf('idempotency_keys', fault)) return transact(act)
    return refusalOf(fault)
  }
}

/** Answers a question from one snapshot; `isLong` asks it off the event loop. Known faults come back as refusals. */
export async function answer<V>(
  question: (reader: Reader) => Promise<Outcome<V>>,
  isLong = false,
): Promise<Outcome<V>> {
  try {
    return await (isLong ? theStore().readAside(question) : theStore().read(question))
  } catch (fault) {
    return refusalOf(fault)
  }
}

function isOf(table: string, fault: unknown): boolean {
  return (
    fault instanceof Error && fault.name === 'UniqueViolation' && 'table' in fault && fault.table === table
  )
}
