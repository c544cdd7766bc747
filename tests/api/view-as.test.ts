import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { events, jobs, sessions, type Store, users, viewings } from '@/db'
import { NotFound } from '@/lib/access/authorize'
import { hashOfSecret, newSecret } from '@/lib/access/secret'
import { createRecord } from '@/lib/commands/create-record'
import { endSessionsOf } from '@/lib/commands/end-sessions'
import { updateUser } from '@/lib/commands/people'
import { signOut } from '@/lib/commands/sign-out'
import { beginViewing, endViewing, endViewings } from '@/lib/commands/view-as'
import { VIEWING_MS } from '@/lib/domain/viewing'
import { rightsEver } from '@/lib/queries/rights'
import { askerBySession } from '@/lib/queries/who-asks'
import { digestOf } from '../support/all-tables'
import { bearerOf, browserOf, HOME, serveFrom } from '../support/door'
import { dispatch } from '../support/routes'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, people, type Person } from '../support/world'
import { writingRequests } from '../support/writing-requests'

let store: Store
let customer: string
beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  serveFrom(store)
  const rep = await actorOf(store, 'rep')
  const made = await store.write((tx) =>
    createRecord(tx, rep, 'customer', { name: '明远精工', phone: '+8613800138000' }),
  )
  if (!made.ok) throw new Error(made.refusal)
  customer = made.value.row.id
})
beforeEach(async () => {
  await store.write((tx) => tx.update(users).set({ isActive: true }))
})

/** Opens a session of somebody, and lets it look as somebody else. */
async function looking(person: Person, as: Person) {
  const secret = newSecret()
  const now = Date.now()
  const id = `session-${secret}`
  await store.write(async (tx) => {
    const stamps = { createdAt: now, lastSeenAt: now, expiresAt: now + 100 * VIEWING_MS }
    await tx
      .insert(sessions)
      .values({ id, secretHash: hashOfSecret(secret), userId: people[person].id, ...stamps })
  })
  const actor = await actorOf(store, person, now)
  const begun = await store.write((tx) => beginViewing(tx, actor, { sessionId: id, userId: people[as].id }))
  const at = (later: number) => store.read((reader) => askerBySession(reader, secret, now + later))
  return { id, begun, at, now }
}
/** A browser of the administrator's, and the way to let it look as somebody else. */
async function browsing() {
  const idsOf = () => store.read((reader) => reader.select({ id: sessions.id }).from(sessions))
  const before = new Set((await idsOf()).map(({ id }) => id))
  const headers = await browserOf(store, 'admin')
  const sessionId = (await idsOf()).find(({ id }) => !before.has(id))?.id ?? ''
  const lookAs = async (as: Person) => {
    const admin = await actorOf(store, 'admin', Date.now())
    await store.write((tx) => beginViewing(tx, admin, { sessionId, userId: people[as].id }))
  }
  return { headers, lookAs }
}
async function toldOf(act: string) {
  const rows = await store.read((reader) => reader.select().from(events).where(eq(events.act, act)))
  return rows.map(({ subject, actorId }) => [subject, actorId])
}

test('an administrator sees what somebody else sees, and it says who really looks', async () => {
  const { begun, at, now } = await looking('admin', 'rep')
  expect(begun).toEqual({ ok: true, value: { until: now + VIEWING_MS } })
  const asker = await at(0)
  expect(asker?.actor).toMatchObject({
    userId: people.rep.id,
    role: 'rep',
    seenBy: { userId: people.admin.id, name: people.admin.name, until: now + VIEWING_MS },
  })
  expect(await toldOf('user.viewAs')).toContainEqual([`user:${people.rep.id}`, people.admin.id])
})

test('nothing is offered and nothing is done meanwhile', async () => {
  const { at } = await looking('owner', 'rep')
  const actor = (await at(0))?.actor
  if (!actor) throw new Error('nobody')
  expect(rightsEver(actor, 'customer')).toEqual(['read'])
  const before = await store.read(digestOf)
  // Only now: what the doors read of their surroundings is set by the test's support.
  const { perform } = await import('@/lib/server/door/perform')
  const done = await perform(actor, null, () => Promise.resolve({ ok: true as const, value: 'done' }))
  expect(done).toMatchObject({ refusal: 'viewing_as' })
  expect(await store.read(digestOf)).toBe(before)
})

test.each(writingRequests)('%s %s is refused and writes nothing', async (method, path, body) => {
  const { headers, lookAs } = await browsing()
  await lookAs('rep')
  const before = await store.read(digestOf)
  const text = body && JSON.stringify(body).replaceAll('CUSTOMER', customer)
  const response = await dispatch(
    new Request(HOME + path.replace('CUSTOMER', customer), {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: text ?? (method === 'GET' ? null : '{}'),
    }),
  )
  expect(response.status).toBe(403)
  expect(await response.json()).toMatchObject({ code: 'viewing_as' })
  expect(await store.read(digestOf)).toBe(before)
})

test('numbers of people stay hidden from who looks as somebody else', async () => {
  const { headers, lookAs } = await browsing()
  const ask = async () =>
    (await dispatch(new Request(`${HOME}/api/v1/customers/${customer}`, { headers }))).json() as Promise<{
      phone: string
    }>
  const whole = (await ask()).phone
  expect(whole).toContain('138000')
  await lookAs('rep')
  expect((await ask()).phone).toContain('*')
})

test('after half an hour they are themselves again, and the end is written down', async () => {
  const { id, at, now } = await looking('admin', 'support')
  expect((await at(VIEWING_MS - 1))?.actor.userId).toBe(people.support.id)
  const after = await at(VIEWING_MS)
  expect(after?.actor.userId).toBe(people.admin.id)
  expect(after?.actor.seenBy).toBeUndefined()
  // The job that began with it comes some time after the moment; what it writes down is the moment.
  await store.write((tx) => endViewings(tx, now + 3 * VIEWING_MS))
  expect(await toldOf('user.endViewAs')).toContainEqual([`user:${people.support.id}`, people.admin.id])
  const [row] = await store.read((reader) => reader.select().from(viewings).where(eq(viewings.sessionId, id)))
  expect(row?.endedAt).toBe(now + VIEWING_MS)
  const ends = await store.read((reader) =>
    reader.select({ at: events.at }).from(events).where(eq(events.act, 'user.endViewAs')),
  )
  expect(ends).toContainEqual({ at: now + VIEWING_MS })
})

test('beginning to look queues its end, so that nobody has to act for it to be written down', async () => {
  const { now } = await looking('owner', 'finance')
  const queued = await store.read((reader) => reader.select().from(jobs).where(eq(jobs.kind, 'endViewings')))
  expect(queued.map(({ runAt }) => runAt)).toContain(now + VIEWING_MS)
})

test('ending the sessions of who looks, or switching off who is looked at, is the end of it in the log', async () => {
  const seen = await looking('admin', 'mate')
  const ended = async () => {
    const where = eq(viewings.sessionId, seen.id)
    return (await store.read((reader) => reader.select().from(viewings).where(where)))[0]?.endedAt
  }
  const owner = await actorOf(store, 'owner', seen.now + 5)
  await store.write((tx) => endSessionsOf(tx, owner, { userId: people.admin.id }))
  expect(await ended()).toBe(seen.now + 5)
  const again = await looking('admin', 'mate')
  const off = { id: people.mate.id, values: { isActive: false } }
  await store.write((tx) => updateUser(tx, { ...owner, now: again.now + 7 }, off))
  const [row] = await store.read((reader) =>
    reader.select().from(viewings).where(eq(viewings.sessionId, again.id)),
  )
  expect(row?.endedAt).toBe(again.now + 7)
})

test('a token acts as its owner and as nobody else, whatever their browser looks at', async () => {
  const { headers, lookAs } = await browsing()
  await lookAs('rep')
  const whoseIs = async (given: Record<string, string>) => {
    const made = await dispatch(
      new Request(`${HOME}/api/v1/tasks`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...given },
        body: JSON.stringify({ title: '新' }),
      }),
    )
    return { status: made.status, body: (await made.json()) as { ownerId?: string } }
  }
  expect((await whoseIs(headers)).status).toBe(403)
  expect(await whoseIs(await bearerOf(store, 'admin'))).toMatchObject({
    status: 201,
    body: { ownerId: people.admin.id },
  })
})

test('what is done step by step refuses too: server actions by perform, long work before it is begun', async () => {
  const { at } = await looking('owner', 'manager')
  const actor = (await at(0))?.actor
  if (!actor) throw new Error('nobody')
  const before = await store.read(digestOf)
  const { startMany } = await import('@/lib/server/bulk/many')
  const { handOver } = await import('@/lib/server/bulk/hand-over')
  const all = { ids: null, address: '', act: { do: 'delete' as const }, isPreview: false }
  expect(await startMany(actor, 'customer', all)).toMatchObject({ refusal: 'viewing_as' })
  const wish = { kinds: ['customer' as const], to: [people.mate.id], withClosed: false, isPreview: false }
  const given = await handOver(actor, people.rep.id, wish, { language: 'en', requestId: 'r' })
  expect(given.ok && given.value.changed).toBe(0)
  expect(await store.read(digestOf)).toBe(before)
})

test('one click ends it, signing out ends it, and neither is written twice', async () => {
  const { id, at, now } = await looking('admin', 'finance')
  const before = (await toldOf('user.endViewAs')).length
  expect(await store.write((tx) => endViewing(tx, { sessionId: id, now }))).toMatchObject({
    value: { ended: 1 },
  })
  expect(await store.write((tx) => endViewing(tx, { sessionId: id, now }))).toMatchObject({
    value: { ended: 0 },
  })
  expect((await at(0))?.actor.userId).toBe(people.admin.id)
  expect((await toldOf('user.endViewAs')).length).toBe(before + 1)
  const other = await looking('admin', 'finance')
  const admin = await actorOf(store, 'admin')
  await store.write((tx) => signOut(tx, admin, { sessionId: other.id }))
  expect((await toldOf('user.endViewAs')).length).toBe(before + 2)
})

test('who loses the right, or is looked at and switched off, ends it at once', async () => {
  const { at } = await looking('admin', 'mate')
  await store.write((tx) => tx.update(users).set({ isActive: false }).where(eq(users.id, people.mate.id)))
  expect((await at(0))?.actor.userId).toBe(people.admin.id)
  await store.write((tx) => tx.update(users).set({ isActive: true }).where(eq(users.id, people.mate.id)))
  await store.write((tx) => tx.update(users).set({ role: 'rep' }).where(eq(users.id, people.admin.id)))
  expect((await at(0))?.actor.userId).toBe(people.admin.id)
  await store.write((tx) => tx.update(users).set({ role: 'admin' }).where(eq(users.id, people.admin.id)))
})

test('nobody looks as themselves, as who is switched off, or as an owner without being one', async () => {
  expect((await looking('admin', 'admin')).begun).toMatchObject({ refusal: 'own_account' })
  await expect(looking('admin', 'owner')).rejects.toThrow(NotFound)
  await expect(looking('manager', 'rep')).rejects.toThrow(NotFound)
  await store.write((tx) => tx.update(users).set({ isActive: false }).where(eq(users.id, people.mate.id)))
  await expect(looking('admin', 'mate')).rejects.toThrow(NotFound)
})
