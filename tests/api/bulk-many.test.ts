import { browserOf, HOME, request, serveFrom } from '../support/door'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { customers, events, jobs, type Store, users } from '@/db'
import { startJob } from '@/lib/commands/start-job'
import { MOST_BULK } from '@/lib/domain/bulk'
import type { JobShown } from '@/lib/domain/jobs'
import { startMany } from '@/lib/server/bulk/many'
import { bulkWork } from '@/lib/server/jobs/kinds/bulk'
import { workOfPeople } from '@/lib/server/jobs/long-work'
import { type Handler, JobRunner } from '@/lib/server/jobs/runner'
import { digestOf } from '../support/all-tables'
import { customerRow } from '../support/plain-rows'
import { dispatch } from '../support/routes'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, people, type Person } from '../support/world'

/** More than two steps of long work. */
const SOME = 220

let store: Store
beforeEach(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  serveFrom(store)
})

/** Makes customers, the first of level A; every tenth is a stranger's. */
async function makeCustomers(many: number) {
  const rows = Array.from({ length: many }, (_, n) =>
    customerRow(`c-${String(n).padStart(5, '0')}`, {
      level: n === 0 ? 'A' : 'C',
      ownerId: n % 10 === 9 ? people.stranger.id : people.rep.id,
    }),
  )
  await store.write(async (tx) => {
    for (let at = 0; at < many; at += 300) await tx.insert(customers).values(rows.slice(at, at + 300))
  })
}
async function ask<Answer>(headers: Record<string, string>, method: string, path: string, body?: object) {
  const answer = await dispatch(new Request(HOME + path, request(method, headers, body)))
  return (await answer.json()) as Answer
}
interface Effect {
  changed: number
  jobId?: string
  sample?: object
  refused: object[]
}
const act = { do: 'update' as const, values: { level: 'A' } }
const bulk = (headers: Record<string, string>, isPreview: boolean) =>
  ask<Effect>(headers, 'POST', '/api/screen/customers/bulk', { ids: null, address: '', act, isPreview })
const latest = async (person: Person) => {
  const headers = await browserOf(store, person)
  const [job] = (await ask<{ jobs: JobShown[] }>(headers, 'GET', '/api/screen/jobs')).jobs
  if (!job) throw new Error('no long work')
  return job
}
const begin = async (person: Person) => {
  const actor = await actorOf(store, person, Date.now())
  const begun = await startMany(actor, 'customer', { ids: null, address: '', act, isPreview: false })
  return begun.ok ? begun.value.jobId : null
}
const run = (handlers: Record<string, Handler> = workOfPeople) => new JobRunner(store, handlers).runDue()
const inA = async () => {
  const rows = await store.read((reader) => reader.select({ level: customers.level }).from(customers))
  return rows.filter(({ level }) => level === 'A').length
}

test('a preview of too many counts them all, tries some and writes nothing; the act is long work', async () => {
  const many = MOST_BULK + 1
  await makeCustomers(many)
  const support = await browserOf(store, 'support')
  const finance = await browserOf(store, 'finance')
  const before = await store.read(digestOf)
  const sample = { total: many, beyond: 0, tried: 200 }
  expect(await bulk(support, true)).toMatchObject({ changed: 199, unchanged: 1, sample })
  expect(await bulk(finance, true)).toMatchObject({
    changed: 0,
    refused: [{ code: 'not_found', count: 200 }],
    sample: { ...sample, beyond: many },
  })
  expect(await store.read(digestOf)).toBe(before)
  const begun = await bulk(support, false)
  expect(begun).toMatchObject({ changed: 0, batchId: null })
  expect(await latest('support')).toMatchObject({ id: begun.jobId, state: 'waiting', total: many })
})

test('long work changes what is in reach, tells it in numbers, and is taken back by its batch', async () => {
  await makeCustomers(SOME)
  await begin('manager')
  await run()
  const reached = (SOME * 9) / 10
  const done = await latest('manager')
  expect(done).toMatchObject({ state: 'done', done: reached, total: reached, record: 'customer' })
  expect(done.title).toBe('批量修改客户')
  expect(done.lines).toEqual([`已改动 ${reached - 1} 条记录`, '1 条已是如此，未变'])
  expect(await inA()).toBe(reached)

  const actor = await actorOf(store, 'manager', Date.now())
  const input = { batchId: done.batchId, undoBatchId: 'undo' }
  await store.write((tx) =>
    startJob(tx, actor, { kind: 'undo', input, about: { record: 'customer' }, total: reached - 1 }),
  )
  await run()
  expect(await latest('manager')).toMatchObject({
    state: 'done',
    done: reached - 1,
    title: '批量撤销客户的改动',
  })
  expect(await inA()).toBe(1)
})

test('what was done before a stop stays and is told, and can be taken back', async () => {
  await makeCustomers(SOME)
  const jobId = await begin('admin')
  const admin = await browserOf(store, 'admin')
  await run({
    bulk: (input, of) =>
      bulkWork.run(input, {
        ...of,
        report: async (progress) => {
          if (progress.done === 200) await ask(admin, 'POST', `/api/screen/jobs/${jobId}/cancel`, {})
          return of.report(progress)
        },
      }),
  })
  const job = await latest('admin')
  expect(job).toMatchObject({ state: 'cancelled', done: 200, total: SOME })
  expect(await inA()).toBe(200)
  const undone = await ask<Effect>(admin, 'POST', '/api/screen/undo/batch', { batchId: job.batchId })
  expect(undone).toMatchObject({ changed: 199 })
})

test('a process that dies on the way is followed by one that does nothing twice', async () => {
  await makeCustomers(SOME)
  await begin('admin')
  await run({
    bulk: (input, of) =>
      bulkWork.run(input, {
        ...of,
        report: async (progress) => {
          // The step is done, and its mark is not on the disk.
          if (progress.done === 200) throw new Error('power cut')
          return of.report(progress)
        },
      }),
  })
  expect(await inA()).toBe(200)
  await store.write((tx) => tx.update(jobs).set({ runAt: 1 }))
  await run()
  expect(await latest('admin')).toMatchObject({ state: 'done', done: SOME })
  const written = await store.read((reader) =>
    reader.select({ id: events.id }).from(events).where(eq(events.act, 'customer.update')),
  )
  expect(written).toHaveLength(SOME - 1)
})

test('who may do less than when they asked is refused for what they may no longer do', async () => {
  await makeCustomers(10)
  await begin('rep')
  await store.write((tx) => tx.update(users).set({ role: 'finance' }).where(eq(users.id, people.rep.id)))
  await run()
  expect(await latest('rep')).toMatchObject({ state: 'done', batchId: null, done: 10 })
  expect(await inA()).toBe(1)
})
