import { and, asc, eq, isNull } from 'drizzle-orm'
import {
  databaseAddress,
  migrate,
  openStore,
  type Reader,
  Rollback,
  Sealer,
  type Store,
  users,
  type Writer,
} from '@/db'
import type { Actor } from '@/lib/access/actor'
import { loadActor } from '@/lib/access/load-actor'
import type { Outcome } from '@/lib/domain/refusals'
import { Refused } from '../start/refused.mjs'
import { refusalOf } from './refusal'

/**
 * Opens this installation's database, brought up to date, for the length of `work`. What was written is sealed before it
 * closes, so that a server running beside sees it.
 */
export async function withStore<T>(now: number, work: (store: Store) => Promise<T>): Promise<T> {
  const address = databaseAddress()
  await migrate(address, now)
  const fault = { last: undefined as unknown }
  const store = openStore(address, 'commandLine', { onCommit: () => sealer.poke() })
  const sealer = new Sealer(
    store,
    () => undefined,
    (each) => (fault.last = each),
  )
  try {
    return await work(store)
  } finally {
    await sealer.finish()
    await store.close()
    if (fault.last) throw new Error('The events could not be sealed', { cause: fault.last })
  }
}

/** Does one act and gives its value. A refusal is rolled back and thrown as Refused. */
export async function done<T>(store: Store, act: (tx: Writer) => Promise<Outcome<T>>): Promise<T> {
  try {
    return await store.write(async (tx) => {
      const outcome = await act(tx)
      if (!outcome.ok) throw new Rollback(outcome)
      return outcome.value
    })
  } catch (fault) {
    if (fault instanceof Rollback) throw refusalOf(fault.value as Extract<Outcome<never>, { ok: false }>)
    throw fault
  }
}

/** Gives the workspace's first active owner: whom the command line acts as. Refuses before the set-up. */
export async function ownerOf(reader: Reader, now: number): Promise<Actor> {
  const [owner] = await reader
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, 'owner'), eq(users.isActive, true), isNull(users.deletedAt)))
    .orderBy(asc(users.createdAt), asc(users.id))
    .limit(1)
  const actor = owner && (await loadActor(reader, owner.id, now))
  if (!actor) throw new Refused('not_set_up: There is no workspace yet. Make one with "loudou setup".')
  return actor
}

/** Finds a person by e-mail address. Refuses an unknown one. */
export async function personWith(reader: Reader, email: string) {
  const [person] = await reader
    .select()
    .from(users)
    .where(and(eq(users.email, email.trim().toLowerCase()), isNull(users.deletedAt)))
  if (!person) throw new Refused(`not_found: Nobody here has the e-mail address ${email}.`)
  return person
}
