import { HOME, bearerOf, browserOf, request, serveFrom } from '../support/door'
import { and, eq, isNotNull } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { customers, events, inboxItems, jobs, opportunities, type Store, tasks, users } from '@/db'
import { startJob } from '@/lib/commands/start-job'
import { MOST_BULK } from '@/lib/domain/bulk'
import type { JobShown } from '@/lib/domain/jobs'
import type { HandOverEffect, OwnedWork } from '@/lib/records/hand-over'
import { handOverWork } from '@/lib/server/jobs/kinds/hand-over'
import { workOfPeople } from '@/lib/server/jobs/long-work'
import { type Handler, JobRunner } from '@/lib/server/jobs/runner'
import { plantFor } from '../access/planted'
import { digestOf } from '../support/all-tables'
import { customerRow } from '../support/plain-rows'
import { dispatch } from '../support/routes'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, people, type Person } from '../support/world'

let store: Store
const bearers = {} as Record<Person, Record<string, string>>
const asking = ['admin', 'manager', 'rep', 'mate', 'support', 'finance'] as const
beforeEach(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  await store.write((tx) => plantFor(tx, people.rep.id))
  serveFrom(store)
  for (const person of asking) bearers[person] = await bearerOf(store, person)
})

const path = `/api/v1/users/${people.rep.id}/hand-over`
async function ask<Answer>(by: Person, method: string, body?: object, where = path) {
  const answer = await dispatch(new Request(HOME + where, request(method, bearers[by], body)))
  return { status: answer.status, body: (await answer.json()) as Answer }
}
const give = (by: Person, body: object) => ask<HandOverEffect>(by, 'POST', body)
async function undo(by: Person, batchId: string | null) {
  const answer = await dispatch(
    new Request(`${HOME}/api/screen/undo/batch`, request('POST', await browserOf(store, by), { batchId })),
  )
  return (await answer.json()) as { changed: number; refused: object[] }
}
const ownersOf = async (table: typeof customers) => {
  const rows = await store.read((reader) => reader.select({ ownerId: table.ownerId }).from(table))
  return rows.map(({ ownerId }) => ownerId)
}
const newsOf = (userId: string) =>
  store.read((reader) => reader.select().from(inboxItems).where(eq(inboxItems.userId, userId)))
async function makeCustomers(many: number) {
  const rows = Array.from({ length: many }, (_, n) =>
    customerRow(`c-${String(n).padStart(5, '0')}`, { ownerId: people.rep.id }),
  )
  await store.write(async (tx) => {
    for (let at = 0; at < many; at += 300) await tx.insert(customers).values(rows.slice(at, at + 300))
  })
}
const run = (handlers: Record<string, Handler> = workOfPeople) => new JobRunner(store, handlers).runDue()
async function latest(by: Person) {
  const headers = await browserOf(store, by)
  const answer = await dispatch(new Request(`${HOME}/api/screen/jobs`, { headers }))
  return ((await answer.json()) as { jobs: JobShown[] }).jobs[0] as JobShown
}

test('what somebody owns is counted kind by kind, with what is open among it', async () => {
  const { body } = await ask<OwnedWork>('manager', 'GET')
  expect(body.person).toEqual({ id: people.rep.id, name: people.rep.name, isActive: true })
  expect(body.kinds[0]).toEqual({ record: 'customer', n: 1, open: 1 })
  expect(body.kinds.find(({ record }) => record === 'opportunity')).toMatchObject({ n: 2, open: 1 })
  expect(body.kinds.map(({ record }) => record)).not.toContain('activity')
})

test('a preview counts, says who comes to see what, and writes nothing', async () => {
  // That a token was used is written once.
  await ask('admin', 'GET')
  const before = await store.read(digestOf)
  const { body } = await give('admin', { to: [people.mate.id], kinds: ['customer'], isPreview: true })
  expect(body).toMatchObject({
    changed: 1,
    refused: [],
    batchId: null,
    kinds: [{ record: 'customer', n: 1 }],
    gains: [{ name: people.mate.name, kinds: [{ record: 'customer', n: 1 }] }],
  })
  expect(await store.read(digestOf)).toBe(before)
})

test('all that is open goes as a whole, its new owner is told once, and one undo gives it back', async () => {
  await makeCustomers(30)
  const before = await newsOf(people.mate.id)
  const { body } = await give('manager', { to: [people.mate.id] })
  expect(body.refused).toEqual([])
  expect(new Set(await ownersOf(customers))).toEqual(new Set([people.mate.id]))
  const rows = await store.read((reader) => reader.select().from(opportunities))
  // What is closed stays with who closed it.
  expect(rows.filter(({ ownerId }) => ownerId === people.rep.id).map(({ status }) => status)).toContain(
    'lost',
  )
  const news = (await newsOf(people.mate.id)).slice(before.length)
  expect(news).toMatchObject([{ kind: 'handedOver', record: 'user', recordId: people.rep.id }])
  const inbox = await ask<{ data: object[] }>('mate', 'GET', undefined, '/api/v1/inbox')
  expect(inbox.body.data).toContainEqual(
    expect.objectContaining({ kind: 'handedOver', name: people.rep.name, count: body.changed }),
  )
  const undone = await undo('manager', body.batchId)
  // The records, and the word to who had got them.
  expect(undone).toMatchObject({ changed: body.changed + 1, refused: [] })
  expect(new Set(await ownersOf(customers))).toEqual(new Set([people.rep.id]))
  expect(await newsOf(people.mate.id)).toEqual(before)
})

test('several share it evenly, and what hangs on a customer goes where the customer goes', async () => {
  await makeCustomers(9)
  const { body } = await give('admin', { to: [people.mate.id, people.stranger.id], withClosed: true })
  expect(body.refused).toEqual([])
  const owners = await ownersOf(customers)
  expect(owners.filter((id) => id === people.mate.id)).toHaveLength(5)
  expect(owners.filter((id) => id === people.stranger.id)).toHaveLength(5)
  const [customer] = await store.read((reader) =>
    reader
      .select()
      .from(customers)
      .where(eq(customers.id, `customer-of-${people.rep.id}`)),
  )
  const hanging = await store.read(async (reader) => [
    ...(await reader.select({ ownerId: tasks.ownerId }).from(tasks)),
    ...(await reader
      .select({ ownerId: opportunities.ownerId })
      .from(opportunities)
      .where(isNotNull(opportunities.customerId))),
  ])
  // One of them lies in the bin, and stays as it is.
  const owned = hanging.filter(({ ownerId }) => ownerId !== people.rep.id)
  expect(new Set(owned.map(({ ownerId }) => ownerId))).toEqual(new Set([customer?.ownerId]))
})

test('who may not is told of nothing, and recipients who cannot own it are refused', async () => {
  for (const by of asking) await ask(by, 'GET')
  // That a token was used is noted after its answer.
  let before = ''
  await expect
    .poll(async () => {
      const last = before
      before = await store.read(digestOf)
      return before === last
    })
    .toBe(true)
  for (const by of ['rep', 'support', 'finance', 'mate'] as const)
    expect((await give(by, { to: [people.mate.id] })).status).toBe(404)
  const other = `/api/v1/users/${people.stranger.id}/hand-over`
  expect((await ask('manager', 'GET', undefined, other)).status).toBe(404)
  const refusals = [
    [[people.rep.id], 'owns_it'],
    [['u-nobody'], 'no_such_record'],
    [[people.finance.id], 'not_in_their_role'],
  ] as const
  for (const [to, problem] of refusals)
    expect(await give('admin', { to })).toMatchObject({ status: 422, body: { errors: { to: problem } } })
  expect(await give('admin', { to: [people.mate.id], kinds: ['activity'] })).toMatchObject({ status: 422 })
  // A manager gives to their own people alone: tried record by record, as in a form.
  const given = await give('manager', { to: [people.stranger.id] })
  expect(given.body).toMatchObject({ changed: 0, batchId: null })
  expect(given.body.refused).not.toEqual([])
  expect(await store.read(digestOf)).toBe(before)
})

test('very much is previewed by a part of it, and begun as long work', async () => {
  await makeCustomers(MOST_BULK + 1)
  const wish = { kinds: ['customer'], to: [people.mate.id] }
  const seen = await give('admin', { ...wish, isPreview: true })
  expect(seen.body).toMatchObject({
    changed: 200,
    sample: { total: MOST_BULK + 2, beyond: 0, tried: 200 },
  })
  const begun = await give('admin', wish)
  expect(begun.body).toMatchObject({ changed: 0, batchId: null, jobId: expect.any(String) as string })
  expect(await latest('admin')).toMatchObject({ state: 'waiting', total: MOST_BULK + 2, title: '移交记录' })
})

test('long work hands over all there is, and a restart does nothing twice', async () => {
  await makeCustomers(220)
  const admin = await actorOf(store, 'admin', Date.now())
  const input = {
    ...{ kinds: ['customer'], to: [people.mate.id], withClosed: false },
    ...{ personId: people.rep.id, until: admin.now, batchId: 'given' },
  }
  await store.write((tx) => startJob(tx, admin, { kind: 'handOver', input, about: {}, total: 221 }))
  await run({
    handOver: (input, of) =>
      handOverWork.run(input, {
        ...of,
        report: async (progress) => {
          // The step is done, and its mark is not on the disk.
          if (progress.done === 200) throw new Error('power cut')
          return of.report(progress)
        },
      }),
  })
  await store.write((tx) => tx.update(jobs).set({ runAt: 1 }))
  await run()
  const done = await latest('admin')
  expect(done).toMatchObject({ state: 'done', batchId: 'given' })
  expect(new Set(await ownersOf(customers))).toEqual(new Set([people.mate.id]))
  const told = await store.read((reader) =>
    reader
      .select({ id: events.id })
      .from(events)
      .where(and(eq(events.act, 'user.handOver'), eq(events.batchId, 'given'))),
  )
  expect(told).toHaveLength(1)
})

test('who is switched off is handed over all the same', async () => {
  await store.write((tx) => tx.update(users).set({ isActive: false }).where(eq(users.id, people.rep.id)))
  const { body } = await give('manager', { to: [people.mate.id], kinds: ['customer'] })
  expect(body).toMatchObject({ changed: 1 })
})
