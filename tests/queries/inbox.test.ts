import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { inboxItems, users } from '@/db'
import { assignOpportunity } from '@/lib/commands/assign-opportunity'
import { deleteRecord } from '@/lib/commands/delete-record'
import { readInbox, settleInbox } from '@/lib/commands/settle-inbox'
import { undoEvent } from '@/lib/commands/undo-event'
import { inboxPage } from '@/lib/queries/inbox'
import { waitingFor } from '@/lib/queries/waiting'
import type { InboxLine } from '@/lib/records/inbox-page'
import { recordWorld, type RecordWorld } from '../support/record-world'
import { NOW, people, type Person } from '../support/world'

const HOUR = 3_600_000
let world: RecordWorld

beforeAll(async () => {
  world = await recordWorld()
})

async function page(person: Person, cursor?: string, limit?: number) {
  const actor = await world.as(person)
  const answer = await world.store.read((reader) => inboxPage(reader, actor, cursor, limit))
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
const told = ({ kind, name, by }: InboxLine) => [kind, name, by]
const newsOf = async (person: Person) =>
  (await page(person)).lines.filter(({ part }) => part === 'news').map(told)
async function given(id: string, to: Person, by: Person) {
  const actor = await world.as(by)
  const input = { id, ownerId: people[to].id }
  const outcome = await world.store.write((tx) => assignOpportunity(tx, actor, input))
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value.eventId as string
}
async function empty(person: Person) {
  await world.store.write((tx) => tx.delete(inboxItems).where(eq(inboxItems.userId, people[person].id)))
}

test('whoever is handed a record is told by whom, and who keeps it for themselves is not', async () => {
  const id = await world.made('opportunity', { name: '智能仓储' }, 'rep')
  expect(await newsOf('rep')).toEqual([])
  await given(id, 'mate', 'manager')
  await world.made('task', { title: '寄合同', ownerId: people.mate.id }, 'manager')
  expect(await newsOf('mate')).toEqual([
    ['assigned', '寄合同', '李蕾'],
    ['assigned', '智能仓储', '李蕾'],
  ])
  expect(await newsOf('manager')).toEqual([])
  await empty('mate')
})

test('what was handed on, taken back or thrown away is gone from the inbox, and an undo brings no news', async () => {
  const id = await world.made('opportunity', { name: '包装产线' }, 'rep')
  const eventId = await given(id, 'mate', 'manager')
  const manager = await world.as('manager')
  await world.store.write((tx) => undoEvent(tx, manager, { eventId }))
  expect([await newsOf('mate'), await newsOf('rep')]).toEqual([[], []])
  await given(id, 'mate', 'manager')
  await given(id, 'rep', 'manager')
  expect([await newsOf('mate'), await newsOf('rep')]).toEqual([[], [['assigned', '包装产线', '李蕾']]])
  const rep = await world.as('rep')
  await world.store.write((tx) => deleteRecord(tx, rep, 'opportunity', { id }))
  expect(await newsOf('rep')).toEqual([])
  await empty('rep')
  await empty('mate')
})

test('handed over twice it waits once', async () => {
  const id = await world.made('opportunity', { name: '分拣机' }, 'rep')
  for (const to of ['mate', 'rep', 'mate'] as const) await given(id, to, 'manager')
  expect(await newsOf('mate')).toEqual([['assigned', '分拣机', '李蕾']])
  await empty('rep')
  await empty('mate')
})

test('answers promised for today or earlier wait until they are given, the most pressing first', async () => {
  const promised = (subject: string, promisedReplyAt: number, more = {}) =>
    world.made(
      'ticket',
      { subject, type: 'fault', severity: 'high', channel: 'email', promisedReplyAt, ...more },
      'support',
    )
  await promised('今晚', NOW + 8 * HOUR)
  await promised('昨天', NOW - 24 * HOUR)
  await promised('明天', NOW + 24 * HOUR)
  await promised('别人的', NOW, { ownerId: people.owner.id })
  await promised('已解决', NOW, { status: 'resolved', remedy: '已换' })
  const { lines, counts } = await page('support')
  expect(lines.map(({ name, isOverdue }) => [name, isOverdue])).toEqual([
    ['昨天', true],
    ['今晚', false],
  ])
  expect(counts).toEqual({ decisions: 0, replies: 2, news: 0, tasks: 0 })
})

test('settled it is gone, and put back it waits again; opened it is read', async () => {
  const id = await world.made('opportunity', { name: '视觉检测' }, 'rep')
  await given(id, 'mate', 'manager')
  const [line] = (await page('mate')).lines
  const mate = await world.as('mate')
  const ids = [line?.id ?? '']
  await world.store.write((tx) => readInbox(tx, mate, { id: ids[0] as string }))
  expect((await page('mate')).lines[0]?.isRead).toBe(true)
  const settle = (isDone: boolean) => world.store.write((tx) => settleInbox(tx, mate, { ids, isDone }))
  expect(await settle(true)).toMatchObject({ ok: true, value: { changed: 1 } })
  expect(await newsOf('mate')).toEqual([])
  expect(await settle(true)).toMatchObject({ ok: true, value: { changed: 0, eventId: null } })
  await settle(false)
  expect(await newsOf('mate')).toHaveLength(1)
  await empty('mate')
})

test('page by page nothing comes twice and nothing is left out, over all its parts', async () => {
  const names = ['一', '二', '三', '四', '五']
  for (const name of names) {
    await given(await world.made('opportunity', { name }, 'rep'), 'mate', 'manager')
    await world.made('task', { title: `任务${name}`, dueOn: '2026-11-20' }, 'mate')
  }
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const { lines, nextCursor, counts } = await page('mate', cursor, 2)
    seen.push(...lines.map(({ name }) => name))
    expect(counts).toEqual({ decisions: 0, replies: 0, news: 5, tasks: 5 })
    cursor = nextCursor ?? undefined
  } while (cursor)
  expect(seen).toHaveLength(10)
  expect(new Set(seen).size).toBe(10)
  expect(seen.slice(0, 5)).toEqual([...names].reverse())
  const mate = await world.as('mate')
  const answer = await world.store.read((reader) => waitingFor(reader, mate))
  expect(answer).toMatchObject({ ok: true, value: { total: 10 } })
  await empty('mate')
})

test('what somebody may not see does not wait for them, and comes and goes with their right to see it', async () => {
  const id = await world.made('opportunity', { name: '机器人' }, 'rep')
  await world.store.write((tx) =>
    tx.insert(inboxItems).values({
      id: 'news-of-mate',
      userId: people.mate.id,
      kind: 'mention',
      record: 'opportunity',
      recordId: id,
      eventId: 'none',
      at: NOW,
    }),
  )
  expect(await newsOf('mate')).toEqual([])
  const role = (now: 'finance' | 'rep') =>
    world.store.write((tx) => tx.update(users).set({ role: now }).where(eq(users.id, people.mate.id)))
  await role('finance')
  expect(await newsOf('mate')).toEqual([['mention', '机器人', null]])
  await role('rep')
  expect(await newsOf('mate')).toEqual([])
})

test('a cursor that is none of the inbox’s is refused', async () => {
  const rep = await world.as('rep')
  for (const cursor of [
    'x',
    Buffer.from('[7,1,"a"]').toString('base64url'),
    Buffer.from('[3,1,"a"]').toString('base64url'),
  ])
    expect(await world.store.read((reader) => inboxPage(reader, rep, cursor))).toMatchObject({
      ok: false,
      errors: { cursor: 'invalid' },
    })
})
