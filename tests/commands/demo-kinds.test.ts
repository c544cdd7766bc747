import { asc } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import {
  activities,
  assets,
  competitors,
  contracts,
  counters,
  customers,
  events,
  leads,
  opportunities,
  opportunityContacts,
  opportunityLines,
  segments,
  type Store,
  tags,
  tickets,
  users,
} from '@/db'
import { loadActor } from '@/lib/access/load-actor'
import { noDepartures } from '@/lib/access/departures'
import { visibleFields } from '@/lib/access/fields'
import { writeDemo } from '@/lib/commands/demo/write-demo'
import { createTicket } from '@/lib/commands/write-ticket'
import { descriptions } from '@/lib/records/all'
import { meets } from '@/lib/records/filter/evaluate'
import { parseFilter } from '@/lib/records/filter/parse'
import { replayed } from '@/tests/support/replayed'
import { now } from '@/tests/support/set-up'
import { freshStore } from '@/tests/support/store'

let store: Store

beforeAll(async () => {
  ;({ store } = await freshStore())
  await writeDemo(store, { opportunities: 300, seed: 'demo', now, timeZone: 'Asia/Shanghai' })
})

const kinds = {
  lead: leads,
  contract: contracts,
  asset: assets,
  ticket: tickets,
  segment: segments,
  competitor: competitors,
  tag: tags,
  opportunityLine: opportunityLines,
  opportunityContact: opportunityContacts,
} as const

test.each(Object.keys(kinds) as (keyof typeof kinds)[])('every %s is what its events say', async (kind) => {
  const rows = (await store.read((reader) => reader.select().from(kinds[kind]))) as { id: string }[]
  expect(rows.length).toBeGreaterThanOrEqual(kind === 'segment' ? 4 : kind === 'competitor' ? 6 : 8)
  const histories = await replayed(store, kind)
  expect(histories.size).toBe(rows.length)
  for (const row of rows) {
    const { first, values } = histories.get(row.id) ?? { first: null, values: {} }
    expect(first).toBe(`${kind}.create`)
    expect(row).toMatchObject(values)
  }
})

test('opportunities with product lines are worth what those come to', async () => {
  const [lines, deals] = await store.read(async (reader) => [
    await reader.select().from(opportunityLines),
    new Map((await reader.select().from(opportunities)).map((row) => [row.id, row])),
  ])
  const sums = new Map<string, number>()
  for (const { opportunityId, amount } of lines)
    sums.set(opportunityId, (sums.get(opportunityId) ?? 0) + amount)
  for (const [id, sum] of sums) expect(deals.get(id)?.amount).toBe(sum)
})

test('contracts carry what was agreed, under numbers that say their year', async () => {
  const [rows, deals] = await store.read(async (reader) => [
    await reader.select().from(contracts),
    new Map((await reader.select().from(opportunities)).map((row) => [row.id, row])),
  ])
  for (const { opportunityId, customerId, ownerId, value, currency, number, signedOn } of rows) {
    const deal = deals.get(opportunityId ?? '')
    expect([customerId, ownerId, value, currency]).toEqual([
      deal?.customerId,
      deal?.ownerId,
      deal?.amount,
      deal?.currency,
    ])
    if (signedOn === null) expect(number).toBeNull()
    else expect(number).toMatch(new RegExp(`^HT-${signedOn.slice(0, 4)}-\\d{4}$`))
  }
})

test('converted leads lead to an opportunity of that customer', async () => {
  const [rows, deals] = await store.read(async (reader) => [
    await reader.select().from(leads),
    new Map((await reader.select().from(opportunities)).map((row) => [row.id, row])),
  ])
  const converted = rows.filter(({ status }) => status === 'converted')
  expect(converted).toHaveLength(14)
  for (const { opportunityId, customerId, contactId, convertedAt, company } of converted) {
    const deal = deals.get(opportunityId ?? '')
    expect([customerId, convertedAt]).toEqual([deal?.customerId, deal?.createdAt])
    if (company !== null) expect(contactId).toBe(deal?.contactId)
  }
})

test('answers to tickets are public, and what is resolved says how', async () => {
  const [rows, told] = await store.read(async (reader) => [
    await reader.select().from(tickets),
    (await reader.select().from(activities)).filter(({ ticketId }) => ticketId !== null),
  ])
  expect(told.length).toBeGreaterThan(8)
  expect(told.every(({ isPublic, isDone }) => isPublic && isDone)).toBe(true)
  for (const { status, remedy, rootCause, resolvedAt, firstRepliedAt, customerId, callerName } of rows) {
    const isSettled = status === 'resolved' || status === 'closed'
    expect([remedy, rootCause, resolvedAt].every((value) => (value !== null) === isSettled)).toBe(true)
    if (isSettled) expect(firstRepliedAt).not.toBeNull()
    expect(customerId === null).toBe(callerName !== null)
  }
})

test('every segment has members, for somebody who sells', async () => {
  const [saved, all, people] = await store.read(async (reader) => [
    await reader.select().from(segments),
    await reader.select().from(customers),
    await reader.select().from(users),
  ])
  const wang = people.find(({ name }) => name === '王敏')
  const actor = await store.read((reader) => loadActor(reader, wang?.id ?? '', now))
  for (const { name, filter } of saved) {
    const parsed = parseFilter(
      filter,
      descriptions.customer,
      visibleFields({ role: 'rep', departures: noDepartures }, 'customer'),
      actor ?? ({} as never),
    )
    expect(parsed, name).toMatchObject({ ok: true })
    const members = parsed.ok ? all.filter((row) => meets(row, parsed.filter, 'customer')) : []
    expect(members.length, name).toBeGreaterThan(0)
    expect(members.length, name).toBeLessThan(all.length)
  }
})

test('customers are marked with words from the list of tags', async () => {
  const [words, all] = await store.read(async (reader) => [
    new Set((await reader.select().from(tags)).map(({ name }) => name)),
    await reader.select().from(customers),
  ])
  expect(all.filter((row) => row.tags.length > 0).length).toBeGreaterThan(all.length / 2)
  for (const row of all) for (const tag of row.tags) expect(words).toContain(tag)
  expect((await store.read((reader) => reader.select().from(events))).every(({ at }) => at <= now)).toBe(true)
})

test('the next ticket takes the number after the last of its year', async () => {
  const before = await store.read((reader) => reader.select().from(tickets).orderBy(asc(tickets.number)))
  const created = [...before].sort((a, b) => a.createdAt - b.createdAt)
  expect(created.map(({ number }) => number)).toEqual(before.map(({ number }) => number))
  const last = new Map<string, number>()
  for (const { number } of before) last.set(`ticket ${number.slice(1, 5)}`, Number(number.slice(6)))
  const rows = await store.read((reader) => reader.select().from(counters))
  expect(new Map(rows.map(({ name, last: n }) => [name, n]))).toEqual(last)

  const owner = (await store.read((reader) => reader.select().from(users))).find(
    ({ role }) => role === 'support',
  )
  const outcome = await store.write(async (tx) => {
    const actor = await loadActor(tx, owner?.id ?? '', now)
    return actor && createTicket(tx, actor, { subject: '报表打不开' })
  })
  const year = new Date(now).getUTCFullYear()
  const number = `T${year}-${String((last.get(`ticket ${year}`) ?? 0) + 1).padStart(5, '0')}`
  expect(outcome).toMatchObject({ ok: true, value: { row: { number } } })
})
