import { count } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import {
  events,
  eventValues,
  lostReasons,
  calendars,
  pipelines,
  Rollback,
  sources,
  stages,
  type Store,
  users,
  workspace,
} from '@/db'
import { setUpWorkspace } from '@/lib/commands/set-up-workspace'
import { aSetUp } from '@/tests/support/set-up'
import { freshStore } from '@/tests/support/store'

let store: Store
beforeAll(async () => {
  ;({ store } = await freshStore())
})

async function attempt(change: object = {}) {
  return store
    .write(async (tx) => {
      const outcome = await setUpWorkspace(tx, { ...aSetUp, ...change })
      if (!outcome.ok) throw new Rollback(outcome)
      return outcome
    })
    .catch((fault: unknown) => {
      if (fault instanceof Rollback) return fault.value as Awaited<ReturnType<typeof setUpWorkspace>>
      throw fault
    })
}

test('bad values are told field by field, and nothing is written', async () => {
  const bad = { currency: 'yuan', timeZone: 'Moon/Base', workspaceName: ' ', email: 'nobody', name: '' }
  expect(await attempt(bad)).toMatchObject({
    refusal: 'invalid_input',
    errors: {
      currency: 'not_a_currency',
      timeZone: 'not_a_choice',
      workspaceName: 'required',
      email: 'not_an_email',
      name: 'required',
    },
  })
  expect(await store.read((reader) => reader.select({ n: count() }).from(events))).toEqual([{ n: 0 }])
})

test('of ten set-ups at once, exactly one makes the owner', async () => {
  const email = (n: number) => `owner${n}@example.com`
  const outcomes = await Promise.all(Array.from({ length: 10 }, (_, n) => attempt({ email: email(n) })))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  const refused = outcomes.filter(({ ok }) => !ok)
  expect(refused.map((outcome) => 'refusal' in outcome && outcome.refusal)).toEqual(
    Array(9).fill('already_set_up'),
  )
  const people = await store.read((reader) => reader.select().from(users))
  expect(people).toMatchObject([{ role: 'owner', name: '王敏', passwordHash: 'not a real hash' }])
  expect(outcomes.find(({ ok }) => ok)).toMatchObject({ value: { userId: people[0]?.id } })
  expect(await store.read((reader) => reader.select({ n: count() }).from(workspace))).toEqual([{ n: 1 }])
})

test('a new workspace has a pipeline of six stages, reasons, sources and office hours in both languages', async () => {
  const found = await store.read(async (reader) => ({
    pipelines: await reader.select().from(pipelines),
    stages: await reader.select().from(stages).orderBy(stages.rank),
    calendars: await reader.select().from(calendars),
    lists: [...(await reader.select().from(lostReasons)), ...(await reader.select().from(sources))],
  }))
  expect(found.pipelines).toHaveLength(1)
  const office = {
    timeZone: 'Asia/Shanghai',
    monday: '09:00-12:00 13:00-18:00',
    sunday: null,
    holidays: 'china',
  }
  expect(found.calendars).toMatchObject([office])
  expect(
    found.stages.map(({ name, kind, probability, rotDays }) => [name, kind, probability, rotDays]),
  ).toEqual([
    ['初步接触', 'open', 10, 14],
    ['需求确认', 'open', 30, 14],
    ['方案报价', 'open', 50, 10],
    ['合同谈判', 'open', 75, 7],
    ['赢单', 'won', 100, 0],
    ['输单', 'lost', 0, 0],
  ])
  for (const { name, nameEn } of [...found.pipelines, ...found.stages, ...found.calendars, ...found.lists]) {
    expect(name).toMatch(/\p{Script=Han}/u)
    expect(nameEn).toMatch(/[a-z]/)
  }
})

test('no event tells the password hash', async () => {
  const values = await store.read((reader) => reader.select().from(eventValues))
  expect(values.length).toBeGreaterThan(20)
  expect(JSON.stringify(values)).not.toContain('not a real hash')
})
