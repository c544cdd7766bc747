import { Client } from 'pg'
import { inject } from 'vitest'
import { openStore, type Store, type StoreHooks } from '@/db'
import { lent } from './lent-store'
import { createPostgres, dropPostgres } from './postgres-databases'
import './template'

/** A migrated database with a store on it. */
interface Place {
  address: string
  store: Store
  /** Those of the test that has it. */
  hooks: StoreHooks
  cleaner: Client
  /** What its tables were like when it was new. */
  shape: string
}

/** A database for one test, and what to do once that is over. */
export interface Lent {
  store: Store
  address: string
  /** Lets the next test have it, as empty as a new one; where it cannot be emptied it goes. */
  giveBack(): Promise<void>
  /** Closes and drops it. */
  discard(): Promise<void>
}

// Making a database, opening its first connections and dropping it takes PostgreSQL longer than most tests take; emptying
// what a test has written, a tenth of that.
const free: Place[] = []

const SHAPE = `select (select md5(string_agg(m::text, ',')) from schema_migrations m)
  || (select count(*) from pg_class) || '/' || (select count(*) from pg_attribute) || '/'
  || (select count(*) from pg_proc) || '/' || (select count(*) from pg_trigger where tgenabled = 'O') shape`
const WRITTEN = `select quote_ident(relname) name from pg_class where relkind = 'r' and pg_relation_size(oid) > 0
  and relnamespace = 'public'::regnamespace and relname <> 'schema_migrations'`

/** Lends a database that nobody has any more, or a new one. */
export async function lendPlace(hooks: StoreHooks): Promise<Lent> {
  const place = free.pop() ?? (await openPlace())
  place.hooks = hooks
  const { store, over } = lent(place.store)
  const discard = async () => {
    await over()
    await Promise.all([place.store.close(), place.cleaner.end()])
    await dropPostgres(place.address)
  }
  return {
    store,
    address: place.address,
    discard,
    async giveBack() {
      await over()
      if (await isEmptied(place)) free.push(place)
      else await discard()
    },
  }
}

async function openPlace(): Promise<Place> {
  const address = await createPostgres(inject('template'))
  const cleaner = new Client({ connectionString: address })
  // The server is stopped while those that nobody has are still open.
  cleaner.on('error', () => undefined)
  await cleaner.connect()
  // Neither references nor the guards of the log are asked when it is emptied.
  await cleaner.query('set session_replication_role = replica')
  const store = openStore(address, 'server', {
    onFault: (fault) => place.hooks.onFault?.(fault),
    onCommit: () => place.hooks.onCommit?.(),
    onSlow: (statement) => place.hooks.onSlow?.(statement),
    onTries: (tries) => place.hooks.onTries?.(tries),
  })
  const place: Place = { address, store, hooks: {}, cleaner, shape: await shapeOf(cleaner) }
  return place
}

async function isEmptied({ cleaner, shape }: Place): Promise<boolean> {
  const written = await writtenIn(cleaner)
  if (written.length > 0) {
    await cleaner.query(written.map((table) => `delete from ${table}`).join(';'))
    await cleaner.query(`vacuum ${written.join()}`)
  }
  return (await writtenIn(cleaner)).length === 0 && (await shapeOf(cleaner)) === shape
}

async function writtenIn(cleaner: Client): Promise<string[]> {
  const { rows } = await cleaner.query<{ name: string }>(WRITTEN)
  return rows.map(({ name }) => name)
}

async function shapeOf(cleaner: Client): Promise<string> {
  const { rows } = await cleaner.query<{ shape: string }>(SHAPE)
  return rows[0]?.shape ?? ''
}
