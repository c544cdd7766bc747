import { asc } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { activities, competitors, counters, opportunities, sources, type Store, tasks, tickets } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import { createTicket } from '@/lib/commands/write-ticket'
import { importable } from '@/lib/records/importable'
import { allEvents, countsOf, imported, importText } from '../support/import-file'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, people } from '../support/world'

let store: Store
let admin: Actor
let rep: Actor

beforeEach(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  admin = await actorOf(store, 'admin')
  rep = await actorOf(store, 'rep')
})

const nothing = { created: 0, updated: 0, refused: 0 }

test('every kind that people make from its list can be imported', () => {
  expect([...importable].sort()).toEqual([
    'activity',
    'asset',
    'calendarDay',
    'competitor',
    'contact',
    'contract',
    'customer',
    'lead',
    'lostReason',
    'opportunity',
    'product',
    'rate',
    'source',
    'tag',
    'task',
    'team',
    'ticket',
    'user',
  ])
})

test('tickets come in under the next numbers, refused rows leave no gap, and the same file changes nothing', async () => {
  await store.write((tx) => createTicket(tx, admin, { subject: '先有的' }))
  const file =
    'Subject,Channel,Status,Remedy,Came\n' +
    '漏水,phone,new,,2026-03-02 09:00\n异响,email,resolved,,2026-03-02\n停机,email,resolved,换件,2026-03-01\n退货,portal,new,,2999-01-01\n'
  const map = {
    columns: { Subject: 'subject', Channel: 'channel', Status: 'status', Remedy: 'remedy', Came: 'openedAt' },
  }
  const first = await imported(store, admin, file, { record: 'ticket', map })
  expect(countsOf(first)).toMatchObject({ created: 2, refused: 2 })
  expect(first.errors.map(({ line, field, problem }) => [line, field, problem])).toEqual([
    [3, 'remedy', 'required'],
    [5, 'openedAt', 'not_in_time'],
  ])
  const rows = await store.read((reader) => reader.select().from(tickets).orderBy(asc(tickets.number)))
  expect(rows.map(({ number }) => number.slice(-5))).toEqual(['00001', '00002', '00003'])
  expect(rows[1]).toMatchObject({ subject: '漏水', firstRepliedAt: rows[1]?.createdAt, resolvedAt: null })
  expect(rows[2]).toMatchObject({ subject: '停机', firstRepliedAt: null, resolvedAt: admin.now })
  expect(await store.read((reader) => reader.select({ last: counters.last }).from(counters))).toEqual([
    { last: 3 },
  ])
  const again = await imported(store, admin, file, { record: 'ticket', map })
  expect(countsOf(again)).toMatchObject({ created: 0, unchanged: 2, refused: 2 })
  const next = await store.write((tx) => createTicket(tx, admin, { subject: '再来的' }))
  expect(next.ok && next.value.row.number.slice(-5)).toBe('00004')
})

test('a ticket is recognised by its number and by nothing that a number could be made of', async () => {
  const made = await store.write((tx) => createTicket(tx, admin, { subject: '漏水' }))
  const number = made.ok ? made.value.row.number : ''
  const map = { columns: { No: 'number', Subject: 'subject' }, key: 'number' }
  const summary = await imported(store, admin, `No,Subject\n${number},漏油\nT1999-00001,别的\n`, {
    record: 'ticket',
    map,
  })
  expect(countsOf(summary)).toMatchObject({ updated: 1, created: 0, refused: 1 })
  expect(summary.errors).toMatchObject([{ line: 3, field: 'number', problem: 'no_such_record' }])
})

test('sources are recognised by their names, folded, and stay what they are', async () => {
  const map = { columns: { Name: 'name', English: 'nameEn' } }
  const file = 'Name,English\nTrade Fair,\n展会,Fair\n'
  expect(countsOf(await imported(store, admin, file, { record: 'source', map }))).toMatchObject({
    created: 2,
  })
  const again = await imported(store, admin, 'Name,English\nTRADE fair,Expo\n展会,Fair\n', {
    record: 'source',
    map,
  })
  expect(countsOf(again)).toMatchObject({ ...nothing, updated: 1, unchanged: 1 })
  const rows = await store.read((reader) => reader.select().from(sources).orderBy(asc(sources.name)))
  expect(rows.map(({ nameEn }) => nameEn)).toContain('Expo')
})

test('tasks and activities come in; a real follow-up is noted with its opportunity', async () => {
  await imported(store, rep, 'Name\n仓储一期\n', {
    record: 'opportunity',
    map: { columns: { Name: 'name' } },
  })
  const references = { opportunityId: { by: 'name' as const } }
  const calls = 'What,How,At,Result,Deal\n回访,call,2026-03-01 10:00,要报价,仓储一期\n'
  const map = {
    columns: { What: 'subject', How: 'kind', At: 'at', Result: 'result', Deal: 'opportunityId' },
    references,
  }
  await imported(store, rep, calls, { record: 'activity', map })
  const [activity] = await store.read((reader) => reader.select().from(activities))
  const [opportunity] = await store.read((reader) => reader.select().from(opportunities))
  expect(opportunity?.lastFollowUpAt).toBe(activity?.at)
  const todo = {
    record: 'task',
    map: { columns: { Todo: 'title', Deal: 'opportunityId' }, references },
  } as const
  await imported(store, rep, 'Todo,Deal\n寄报价,仓储一期\n', todo)
  expect(countsOf(await imported(store, rep, 'Todo,Deal\n寄报价,仓储一期\n', todo))).toMatchObject({
    unchanged: 1,
  })
  expect(await store.read((reader) => reader.select().from(tasks))).toMatchObject([
    { title: '寄报价', ownerId: people.rep.id, opportunityId: opportunity?.id },
  ])
})

test('a lead is not converted by a file, nor unqualified without a reason', async () => {
  const map = { columns: { Name: 'name', Status: 'status', Why: 'unqualifiedReason' } }
  const file = 'Name,Status,Why\n周宁,converted,\n李响,unqualified,\n王悦,unqualified,没有预算\n'
  const { errors, created } = await imported(store, rep, file, { record: 'lead', map })
  expect(created).toBe(1)
  expect(errors.map(({ field, problem }) => [field, problem])).toEqual([
    ['status', 'not_a_choice'],
    ['unqualifiedReason', 'required'],
  ])
})

test('who makes records by hand imports them within the same reach', async () => {
  const map = { columns: { Name: 'name', Owner: 'ownerId' }, key: { column: 'Name' } }
  const file = 'Name,Owner\nMine,\nTheirs,Ada Stone\n'
  const { created, errors } = await imported(store, rep, file, { record: 'customer', map })
  expect(created).toBe(1)
  expect(errors).toMatchObject([{ line: 3, field: 'ownerId', problem: 'no_such_record' }])
  await imported(store, admin, 'Name,Owner\nElsewhere,Ada Stone\n', { record: 'customer', map })
  const before = await allEvents(store)
  const edit = await imported(store, rep, 'Name,Owner\nElsewhere,王敏\n', { record: 'customer', map })
  expect(edit.errors).toMatchObject([{ field: 'externalKey', problem: 'taken' }])
  expect(await allEvents(store)).toEqual(before)
  await expect(
    importText(store, rep, 'Name\nX\n', { record: 'source', map: { columns: { Name: 'name' } } }),
  ).rejects.toThrow(NotFound)
})

test('what a file names is made only by who may make it', async () => {
  const map = { columns: { Name: 'name', Source: 'sourceId' }, references: { sourceId: { create: true } } }
  const outcome = await importText(store, rep, 'Name,Source\nA,展会\n', { record: 'customer', map })
  expect(outcome).toMatchObject({ ok: false, findings: [{ problem: 'cannot_create', field: 'sourceId' }] })
  const competitor = { columns: { Name: 'name', Site: 'website' } }
  await imported(store, rep, 'Name,Site\n远景,example.com\n', { record: 'competitor', map: competitor })
  expect(await store.read((reader) => reader.select().from(competitors))).toMatchObject([
    { website: 'https://example.com' },
  ])
})
