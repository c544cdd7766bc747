import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { freshStore, openAgain } from '../support/store'
import { events, jobs, type Store } from '@/db'
import { NotFound } from '@/lib/access/authorize'
import { cancelJob } from '@/lib/commands/cancel-job'
import { startJob } from '@/lib/commands/start-job'
import { MOST_TRIES_OF_PEOPLE, MOST_UNDER_WAY } from '@/lib/domain/jobs'
import { refuse } from '@/lib/domain/refusals'
import { jobWith, myJobs } from '@/lib/queries/my-jobs'
import { type Handler, JobRunner } from '@/lib/server/jobs/runner'
import { actorOf, makeWorld, type Person } from '../support/world'

let store: Store
let address: string
beforeEach(async () => {
  ;({ store, address } = await freshStore())
  await makeWorld(store)
})

const start = async (person: Person = 'rep') => {
  const actor = await actorOf(store, person, Date.now())
  return store.write((tx) =>
    startJob(tx, actor, {
      kind: 'bulk',
      input: { n: 5 },
      about: { record: 'customer', do: 'tag' },
      total: 5,
    }),
  )
}
const started = async (person: Person = 'rep') => {
  const outcome = await start(person)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value.jobId
}
const seen = async (id: string, person: Person = 'rep') => {
  const actor = await actorOf(store, person, Date.now())
  const found = await store.read((reader) => jobWith(reader, actor, id))
  if (!found.ok) throw new Error(found.refusal)
  return found.value
}
const cancel = async (id: string, person: Person = 'rep') => {
  const actor = await actorOf(store, person, Date.now())
  return store.write((tx) => cancelJob(tx, actor, { id }))
}
const running = (run: Handler, own = store) => new JobRunner(own, { bulk: run })

test('who started long work sees how far it is, and what it gave', async () => {
  const id = await started()
  expect(await seen(id)).toMatchObject({
    state: 'waiting',
    done: 0,
    total: 5,
    by: '王敏',
    isCancelAsked: false,
  })
  const during: unknown[] = []
  await running(async (input, { report }) => {
    expect(input).toEqual({ n: 5 })
    await report({ done: 2, counts: { changed: 2 }, mark: 'b' })
    during.push(await seen(id))
    await report({ done: 5 })
    return { ok: true, value: { batchId: 'batch' } }
  }).runDue()
  expect(during).toMatchObject([{ state: 'running', done: 2, total: 5, counts: { changed: 2 } }])
  expect(await seen(id)).toMatchObject({
    state: 'done',
    done: 5,
    counts: { changed: 2 },
    result: { batchId: 'batch' },
  })
})

test('it stops between two steps where its end is asked for, and what it gave stays', async () => {
  const id = await started()
  await running(async (_, { report }) => {
    for (let done = 1; ; done++) {
      if (done === 3) await cancel(id)
      if (!(await report({ done }))) return { ok: true, value: done }
    }
  }).runDue()
  expect(await seen(id)).toMatchObject({ state: 'cancelled', done: 3, result: 3, isCancelAsked: true })
})

test('what has not begun and is cancelled never begins', async () => {
  const id = await started()
  await cancel(id)
  let ran = 0
  await running(async () => ({ ok: true, value: ran++ })).runDue()
  expect([ran, (await seen(id)).state]).toEqual([0, 'cancelled'])
})

test('another process goes on from the last mark of one that died', async () => {
  const id = await started()
  const dying = running(async (_, { report }) => {
    await report({ done: 3, mark: { after: 3 } })
    return new Promise(() => undefined)
  })
  void dying.runDue()
  while ((await seen(id)).done < 3) await new Promise((resolve) => setTimeout(resolve, 5))
  await store.write((tx) => tx.update(jobs).set({ leaseUntil: 1 }).where(eq(jobs.id, id)))
  const marks: unknown[] = []
  await running(async (_, { job, report }) => {
    marks.push(job.mark)
    await report({ done: 5, mark: null })
    return { ok: true, value: null }
  }, openAgain(address)).runDue()
  expect(marks).toEqual([{ after: 3 }])
  expect(await seen(id)).toMatchObject({ state: 'done', done: 5 })
})

test('a process that has lost its lease notes nothing any more', async () => {
  const id = await started()
  let late: Promise<boolean> | undefined
  await running(async (_, { report }) => {
    await store.write((tx) => tx.update(jobs).set({ leasedBy: 'another', tries: 9 }))
    late = report({ done: 4 })
    await late
    return { ok: true, value: null }
  }).runDue()
  await expect(late).rejects.toThrow('lease lost')
  expect(await seen(id)).toMatchObject({ done: 0, endedAt: null })
})

test('a refusal ends it at once, a fault after some tries; neither keeps what the fault said', async () => {
  const refused = await started()
  await running(async () => refuse('too_many_records', { details: { limit: 1 } })).runDue()
  expect(await seen(refused)).toMatchObject({
    state: 'failed',
    refusal: { refusal: 'too_many_records', details: { limit: 1 } },
  })
  const faulty = await started()
  const failing = running(async () => {
    throw new Error('王敏 13800138000')
  })
  for (let tries = 1; tries <= MOST_TRIES_OF_PEOPLE; tries++) {
    expect((await seen(faulty)).state).toBe('waiting')
    await failing.runDue()
    await store.write((tx) => tx.update(jobs).set({ runAt: 1 }).where(eq(jobs.id, faulty)))
  }
  expect(await seen(faulty)).toMatchObject({ state: 'failed', refusal: null, result: null })
})

test('one person starts so much at once and no more; others are not held', async () => {
  for (let n = 0; n < MOST_UNDER_WAY; n++) await started()
  expect(await start()).toMatchObject({ ok: false, refusal: 'too_much_work' })
  expect(await start('mate')).toMatchObject({ ok: true })
})

test('others neither see nor stop it, but for those who run the workspace; what has ended is left', async () => {
  const id = await started()
  await expect(seen(id, 'manager')).rejects.toBeInstanceOf(NotFound)
  await expect(cancel(id, 'mate')).rejects.toBeInstanceOf(NotFound)
  const mates = await actorOf(store, 'mate', Date.now())
  expect(await store.read((reader) => myJobs(reader, mates))).toEqual({ ok: true, value: [] })
  expect((await seen(id, 'admin')).by).toBe('王敏')
  expect(await cancel(id, 'admin')).toMatchObject({ ok: true })
  expect(await cancel(id)).toEqual({ ok: true, value: { id, eventId: null } })
  const told = await store.read((reader) =>
    reader.select({ act: events.act, by: events.actorId }).from(events),
  )
  expect(told).toEqual([
    { act: 'job.start', by: 'u-rep' },
    { act: 'job.cancel', by: 'u-admin' },
  ])
})
