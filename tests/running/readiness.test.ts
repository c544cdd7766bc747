import { tmpdir } from 'node:os'
import { count, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { bearerOf, request, serveFrom } from '../support/door'
import { freshStore } from '../support/store'
import { makeWorld, people } from '../support/world'
import { customers, dialect, events, jobs, migrationState, probeWriting, type Store, workspace } from '@/db'
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

/** Sets what a pragma says on the one writing connection: what a full or read-only disk does, SQLite does then. */
const pragma = (text: string) =>
  store.raw(async (execute) => void (await execute(`pragma ${text}`, [], 'all')))

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
    const [pages] = await store.read((reader) =>
      reader.select({ n: sql<number>`page_count` }).from(sql`pragma_page_count`),
    )
    await pragma(told === 'full' ? `max_page_count = ${pages?.n ?? 0}` : 'query_only = on')
    if (told === 'full') await fillFreePages()

    expect(await failing()).toMatchObject({ writing: reason })
    const refused = await post()
    expect(refused.status).toBe(status)
    expect(await refused.json()).toMatchObject({ code: 'store_unwritable', details: { reason: told } })
    const answered = await read(request('GET', bearer), nowhere)
    expect([answered.status, await answered.json()]).toEqual([200, people.owner.name])
    expect(await store.read((reader) => reader.select({ n: count() }).from(customers))).toEqual([{ n: 0 }])

    await store
      .raw(async (execute) => {
        await execute(
          told === 'full' ? 'pragma max_page_count = 1000000' : 'pragma query_only = off',
          [],
          'all',
        )
      })
      .catch(() => undefined)
    expect(await failing()).toEqual({})
    expect((await post()).status).toBe(201)
  },
)

/** Uses up what is free inside the file, so that the next row needs a page more. */
async function fillFreePages(): Promise<void> {
  for (let size = 100_000; size >= 1; size = Math.floor(size / 4)) {
    for (let wasRoom = true; wasRoom;) {
      wasRoom = await store
        .write((tx) => tx.update(workspace).set({ settings: {} }))
        .then(() => grow(size))
        .then(() => true)
        .catch(() => false)
    }
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
