import { count, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { events, inboxItems, users } from '@/db'
import { commentOn } from '@/lib/commands/comment'
import { undoEvent } from '@/lib/commands/undo-event'
import { NotFound } from '@/lib/access/authorize'
import { inboxPage } from '@/lib/queries/inbox'
import { timelineOf } from '@/lib/queries/timeline'
import { transact } from '@/lib/server/door/perform'
import type { Discussed } from '@/lib/records/discussed'
import { serveFrom } from '../support/door'
import { recordWorld, type RecordWorld } from '../support/record-world'
import { people, type Person } from '../support/world'

let world: RecordWorld

beforeAll(async () => {
  world = await recordWorld()
  serveFrom(world.store)
})

async function say(
  person: Person,
  id: string,
  comment: string,
  mentions: string[] = [],
  record: Discussed = 'opportunity',
) {
  const actor = await world.as(person)
  return transact((tx) => commentOn(tx, actor, { record, id, comment, mentions }))
}
async function said(person: Person, id: string, comment: string, mentions: string[] = []): Promise<string> {
  const outcome = await say(person, id, comment, mentions)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value.eventId
}
async function takeBack(person: Person, eventId: string) {
  const actor = await world.as(person)
  return transact((tx) => undoEvent(tx, actor, { eventId }))
}
async function timeline(person: Person, id: string, record: 'opportunity' | 'customer' = 'opportunity') {
  const actor = await world.as(person)
  const answer = await world.store.read((reader) => timelineOf(reader, actor, { record, id }))
  if (!answer.ok) throw new Error(answer.refusal)
  return answer.value.entries.filter(({ act }) => act.endsWith('.comment'))
}
async function mentionsOf(person: Person) {
  const actor = await world.as(person)
  const answer = await world.store.read((reader) => inboxPage(reader, actor))
  if (!answer.ok) throw new Error(answer.refusal)
  return answer.value.lines
    .filter(({ kind }) => kind === 'mention')
    .map(({ name, by, quote }) => [name, by, quote])
}
const eventsThere = () =>
  world.store.read(async (reader) => (await reader.select({ n: count() }).from(events))[0]?.n)

test('a comment stands in the timeline as it was written, of the record and of what it belongs to', async () => {
  const customerId = await world.made('customer', { name: '明远精工' }, 'rep')
  const id = await world.made('opportunity', { name: '仓储', customerId }, 'rep')
  const words = '客户下周来看样机\n<b>带合同</b> 😀'
  const eventId = await said('manager', id, words)
  const told = { id: eventId, who: '李蕾', comment: words, changes: [], isUndone: false, isUndo: false }
  expect(await timeline('rep', id)).toMatchObject([{ ...told, mayRevert: false }])
  expect(await timeline('manager', id)).toMatchObject([{ ...told, mayRevert: true }])
  expect(await timeline('rep', customerId, 'customer')).toMatchObject([told])
})

test('who is mentioned finds the words in the inbox once each time; nobody is told of their own', async () => {
  const id = await world.made('opportunity', { name: '产线' }, 'rep')
  await said('manager', id, '@王敏 看一下', [people.rep.id, people.rep.id, people.manager.id])
  await said('manager', id, '@王敏 再看一下', [people.rep.id])
  expect(await mentionsOf('rep')).toEqual([
    ['产线', '李蕾', '@王敏 再看一下'],
    ['产线', '李蕾', '@王敏 看一下'],
  ])
  expect(await mentionsOf('manager')).toEqual([])
  await world.store.write((tx) => tx.delete(inboxItems))
})

test('its author takes a comment back: the words are gone from timeline and inbox, and that it was is not', async () => {
  const id = await world.made('opportunity', { name: '包装' }, 'rep')
  const eventId = await said('manager', id, '说错了', [people.rep.id])
  expect(await takeBack('rep', eventId)).toMatchObject({ ok: false, refusal: 'undo_not_possible' })
  const undone = await takeBack('manager', eventId)
  expect(undone).toMatchObject({ ok: true, value: { record: 'opportunity', id } })
  expect(await mentionsOf('rep')).toEqual([])
  expect(await timeline('manager', id)).toMatchObject([
    { comment: null, isUndo: true, mayRevert: false },
    { comment: null, isUndo: false, isUndone: true, mayRevert: false },
  ])
  expect(await takeBack('manager', eventId)).toMatchObject({ ok: false, refusal: 'already_undone' })
  const back = undone.ok ? undone.value.eventId : ''
  expect(await takeBack('manager', back)).toMatchObject({ ok: false, refusal: 'undo_not_possible' })
})

test('nobody is called to what they cannot see, nor is anybody who is not there; nothing is written then', async () => {
  const id = await world.made('opportunity', { name: '保密项目' }, 'rep')
  const gone = await world.store.write((tx) =>
    tx.update(users).set({ isActive: false }).where(eq(users.id, people.finance.id)),
  )
  expect(gone).toBeDefined()
  const before = await eventsThere()
  const mentions = [people.manager.id, people.stranger.id, people.finance.id, 'u-nobody']
  expect(await say('rep', id, '看看', mentions)).toEqual({
    ...{ ok: false, refusal: 'invalid_input' },
    errors: {
      'mentions.1': 'not_in_their_sight',
      'mentions.2': 'no_such_record',
      'mentions.3': 'no_such_record',
    },
  })
  expect(await eventsThere()).toBe(before)
  expect(await mentionsOf('manager')).toEqual([])
})

test('who does not see a record does not comment on it, and a comment stays in the bin with it', async () => {
  const id = await world.made('opportunity', { name: '另一队的' }, 'rep')
  const stranger = await world.as('stranger')
  const refused = world.store.write((tx) =>
    commentOn(tx, stranger, { record: 'opportunity', id, comment: '路过' }),
  )
  await expect(refused).rejects.toThrow(NotFound)
})
