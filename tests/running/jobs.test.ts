import { asc, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { freshStore, openAgain } from '../support/store'
import { jobs, type Store } from '@/db'
import { keepQueued, queueJob } from '@/lib/commands/queue-job'
import { MOST_TRIES } from '@/lib/domain/job-times'
import { claimJob } from '@/lib/server/jobs/claim'
import { type Handler, JobRunner } from '@/lib/server/jobs/runner'

let store: Store
let address: string
beforeEach(async () => {
  ;({ store, address } = await freshStore())
})

const queued = (n: number, kind = 'count') =>
  store.write(async (tx) => {
    for (let place = 0; place < n; place++) await queueJob(tx, { kind, input: { place }, runAt: 1, now: 1 })
  })
const rows = () => store.read((reader) => reader.select().from(jobs).orderBy(asc(jobs.id)))
const done = { ok: true as const, value: null }
const waitUntil = async (holds: () => boolean) => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5))
}

test('two processes do each of forty jobs once between them', async () => {
  await queued(40)
  const taken: number[][] = [[], []]
  const runners = [store, openAgain(address)].map(
    (own, who) =>
      new JobRunner(own, {
        count: async (input) => {
          taken[who]?.push((input as { place: number }).place)
          await new Promise((resolve) => setTimeout(resolve, 2))
          return done
        },
      }),
  )
  while ((await rows()).some(({ doneAt }) => doneAt === null))
    await Promise.all(runners.map((runner) => runner.runDue()))
  expect(taken.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, place) => place))
  expect((await rows()).every(({ tries }) => tries === 1)).toBe(true)
})

test('what a dead process held is done by another once its lease has run out', async () => {
  await queued(1)
  const began = Date.now() - 1000
  const claim = { kinds: ['count'], by: 'dead', now: began, leaseMs: 900 }
  expect(await claimJob(store, claim)).not.toBeNull()
  expect(await claimJob(store, { ...claim, by: 'other', now: began + 800 })).toBeNull()
  let ran = 0
  const runner = new JobRunner(openAgain(address), { count: async () => (ran++, done) })
  await runner.runDue()
  expect([ran, (await rows())[0]?.tries]).toEqual([1, 2])
})

test('a lease is renewed while the work takes longer than it', async () => {
  await queued(1)
  let ran = 0
  const slow: Handler = async () => {
    ran++
    await new Promise((resolve) => setTimeout(resolve, 400))
    return done
  }
  const [first, second] = [store, openAgain(address)].map(
    (own) => new JobRunner(own, { count: slow }, { leaseMs: 150 }),
  )
  const under = first?.runDue()
  await waitUntil(() => ran === 1)
  await new Promise((resolve) => setTimeout(resolve, 250))
  await second?.runDue()
  await under
  expect(ran).toBe(1)
})

test('a job that fails waits longer each time, keeps no message, and is given up in the end', async () => {
  await queued(1)
  const runner = new JobRunner(store, {
    count: async () => {
      throw new Error('王敏 13800138000')
    },
  })
  await runner.runDue()
  const [once] = await rows()
  expect(once).toMatchObject({ tries: 1, failure: 'Error', doneAt: null, leaseUntil: null })
  expect(once?.runAt).toBeGreaterThan(Date.now() + 10_000)
  await store.write((tx) => tx.update(jobs).set({ tries: MOST_TRIES - 1, runAt: 1 }))
  await runner.runDue()
  expect((await rows())[0]).toMatchObject({ tries: MOST_TRIES, failure: 'Error' })
  expect((await rows())[0]?.doneAt).not.toBeNull()
})

test('a stop asks the job under way to end, gives it back untried, and takes no other', async () => {
  await queued(2)
  const began: unknown[] = []
  const runner = new JobRunner(store, {
    count: (input, { signal }) => {
      began.push(input)
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))))
    },
  })
  void runner.runDue()
  await waitUntil(() => began.length === 1)
  await runner.stop()
  expect(began).toHaveLength(1)
  expect(await rows()).toMatchObject([
    { doneAt: null, leaseUntil: null, tries: 0, failure: null },
    { doneAt: null, tries: 0 },
  ])
})

test('however many ask at once, one job of a kind waits; asking for it sooner moves it', async () => {
  const ask = (runAt: number, sooner = false) =>
    store.write((tx) => keepQueued(tx, { kind: 'backup', runAt, now: 1 }, sooner))
  await Promise.all(Array.from({ length: 10 }, () => ask(5000)))
  await ask(9000, true)
  expect((await rows()).map(({ runAt }) => runAt)).toEqual([5000])
  await ask(1000, true)
  expect((await rows()).map(({ runAt }) => runAt)).toEqual([1000])
  await store.write((tx) => tx.update(jobs).set({ doneAt: 1 }).where(eq(jobs.kind, 'backup')))
  await ask(7000)
  expect(await rows()).toHaveLength(2)
})
