import { tmpdir } from 'node:os'
import { count } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { bearerOf, request, serveFrom } from '../support/door'
import { freshStore } from '../support/store'
import { makeWorld, people } from '../support/world'
import { customers, dialect, events, jobs, migrationState, probeWriting, type Store } from '@/db'
import { createRecord } from '@/lib/commands/create-record'
import { endpoint } from '@/lib/server/door'
import { allChecks } from '@/lib/server/health/checks'

let store: Store
const nowhere = { params: Promise.resolve({}) }
beforeEach(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  serveFrom(store)
})

const create = endpoint({
  status: 201,
  write: async (tx, actor, { body }) => {
    const created = await createRecord(tx, actor, 'customer', body)
    return created.ok ? { ok: true, value: { id: created.value.row.id } } : created
  },
})
const read = endpoint({ read: async (_reader, actor) => ({ ok: true, value: actor.name }) })

const failing = async () => {
  const checks = await allChecks(store, tmpdir(), Date.now())
  return Object.fromEntries(checks.filter(({ reason }) => reason).map(({ name, reason }) => [name, reason]))
}

/** Gives the way to set a pragma on the one writing connection: what a full or read-only disk does, SQLite does then. */
async function pragmaOf(own: Store): Promise<(text: string) => Promise<unknown>> {
  return own.raw(async (execute) => (text: string) => execute(`pragma ${text}`, [], 'all'))
}

test('a healthy installation is ready, and looking at it leaves no row and no event behind', async () => {
  const rows = () =>
    store.read(async (reader) => [
      ...(await reader.select({ n: count() }).from(jobs)),
      ...(await reader.select({ n: count() }).from(events)),
    ])
  const before = await rows()
  expect(await failing()).toEqual({})
  expect(await rows()).toEqual(before)
})

test('the probe is a write that the database counts as one', async () => {
  if (dialect !== 'sqlite') return
  const before = store.changeMark()
  await probeWriting(store, Date.now())
  expect(store.changeMark()).not.toBe(before)
})

test('a database that lacks a migration, or knows one more, is not ready', async () => {
  expect(await store.read(migrationState)).toEqual({ pending: [], unknown: [] })
  await store.raw(async (execute) => {
    await execute(`insert into schema_migrations values ('9999_of_tomorrow', 'x', 1)`, [], 'run')
  })
  expect(await failing()).toEqual({ migrations: 'database_newer' })
  await store.raw(async (execute) => {
    await execute(`delete from schema_migrations where tag like '9999%' or tag like '0000%'`, [], 'run')
  })
  expect(await failing()).toEqual({ migrations: 'pending' })
})

test('events that nobody seals for a minute make it not ready', async () => {
  await store.write(async (tx) => {
    const old = { act: 'x', subject: 'x:1', at: 1, valuesHash: 'x' }
    // An id of two minutes ago.
    const stamp = (Date.now() - 120_000).toString(16).padStart(12, '0')
    await tx
      .insert(events)
      .values({ id: `${stamp.slice(0, 8)}-${stamp.slice(8)}-7000-8000-000000000001`, ...old })
  })
  expect(await failing()).toEqual({ sealing: 'behind' })
})

test.each([
  ['full disk', 507, 'disk_full', 'full'],
  ['read-only database', 503, 'read_only', 'read_only'],
])(
  'on a %s reads go on, writes answer %i, and it recovers without a restart',
  async (_, status, reason, told) => {
    if (dialect !== 'sqlite') return
    const bearer = await bearerOf(store, 'owner')
    const post = () => create(request('POST', bearer, { name: '华为技术有限公司', kind: 'company' }), nowhere)
    const pragma = await pragmaOf(store)
    const customersNow = () => store.read((reader) => reader.select({ n: count() }).from(customers))
    await (told === 'full' ? fillUp(pragma) : pragma('query_only = on'))

    expect(await failing()).toMatchObject({ writing: reason })
    // Tables have room left in pages of their own: the first rows may still fit.
    let refused = await post()
    for (let n = 0; refused.status === 201 && n < 100; n++) refused = await post()
    expect(refused.status).toBe(status)
    expect(await refused.json()).toMatchObject({ code: 'store_unwritable', details: { reason: told } })
    const before = await customersNow()
    expect((await post()).status).toBe(status)
    const answered = await read(request('GET', bearer), nowhere)
    expect([answered.status, await answered.json()]).toEqual([200, people.owner.name])
    expect(await customersNow()).toEqual(before)

    await pragma(told === 'full' ? 'max_page_count = 1000000' : 'query_only = off')
    expect(await failing()).toEqual({})
    expect((await post()).status).toBe(201)
  },
)

/** Lets the file grow no more, and uses up what is free in it. */
async function fillUp(pragma: (text: string) => Promise<unknown>): Promise<void> {
  await pragma('max_page_count = 1')
  for (let size = 50_000; size >= 10; size = Math.floor(size / 4)) {
    const fits = () =>
      grow(size)
        .then(() => true)
        .catch(() => false)
    while (await fits());
  }
}

let grown = 0
async function grow(bytes: number): Promise<void> {
  await store.write((tx) =>
    tx.insert(jobs).values({
      id: `filler-${grown++}`,
      kind: 'filler',
      input: 'x'.repeat(bytes),
      runAt: 1,
      doneAt: 1,
      createdAt: 1,
    }),
  )
}
