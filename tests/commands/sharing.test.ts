import { count } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { events } from '@/db'
import { NotFound } from '@/lib/access/authorize'
import { shareRecord } from '@/lib/commands/share-record'
import { undoEvent } from '@/lib/commands/undo-event'
import { collaboratorsOf } from '@/lib/queries/collaborators-of'
import { inboxPage } from '@/lib/queries/inbox'
import { timelineOf } from '@/lib/queries/timeline'
import { transact } from '@/lib/server/door/perform'
import { serveFrom } from '../support/door'
import { recordWorld, type RecordWorld } from '../support/record-world'
import { people, type Person } from '../support/world'

let world: RecordWorld

beforeAll(async () => {
  world = await recordWorld()
  serveFrom(world.store)
})

async function share(by: Person, id: string, whom: Person, mayEdit: boolean | null) {
  const actor = await world.as(by)
  return transact((tx) =>
    shareRecord(tx, actor, { record: 'opportunity', id, userId: people[whom].id, mayEdit }),
  )
}
async function shared(by: Person, id: string, whom: Person, mayEdit: boolean | null): Promise<string> {
  const outcome = await share(by, id, whom, mayEdit)
  if (!outcome.ok || !outcome.value.eventId) throw new Error(JSON.stringify(outcome))
  return outcome.value.eventId
}
async function takeBack(by: Person, eventId: string) {
  const actor = await world.as(by)
  return transact((tx) => undoEvent(tx, actor, { eventId }))
}
async function who(id: string) {
  const actor = await world.as('rep')
  const found = await world.store.read((reader) => collaboratorsOf(reader, actor, 'opportunity', id))
  return found?.map(({ name, mayEdit }) => [name, mayEdit])
}
async function told(id: string, person: Person = 'rep') {
  const actor = await world.as(person)
  const answer = await world.store.read((reader) => timelineOf(reader, actor, { record: 'opportunity', id }))
  if (!answer.ok) throw new Error(answer.refusal)
  return answer.value.entries.filter(({ act }) => act === 'opportunity.share')
}
async function newsOf(person: Person) {
  const actor = await world.as(person)
  const answer = await world.store.read((reader) => inboxPage(reader, actor))
  if (!answer.ok) throw new Error(answer.refusal)
  return answer.value.lines.filter(({ kind }) => kind === 'shared').map(({ name, by }) => [name, by])
}
const eventsThere = () =>
  world.store.read(async (reader) => (await reader.select({ n: count() }).from(events))[0]?.n)

test('somebody is added, may more, and is taken out: one event each, told in the timeline', async () => {
  const id = await world.made('opportunity', { name: '一期' }, 'rep')
  const before = (await eventsThere()) ?? 0
  await shared('rep', id, 'stranger', false)
  expect(await who(id)).toEqual([['Ada Stone', false]])
  await shared('manager', id, 'stranger', true)
  expect(await who(id)).toEqual([['Ada Stone', true]])
  await shared('admin', id, 'stranger', null)
  expect(await who(id)).toEqual([])
  expect(await eventsThere()).toBe(before + 3)
  expect((await told(id)).map(({ who: by, collaborator }) => [by, collaborator])).toEqual([
    ['陈立', { name: 'Ada Stone', from: true, to: null }],
    ['李蕾', { name: 'Ada Stone', from: false, to: true }],
    ['王敏', { name: 'Ada Stone', from: null, to: false }],
  ])
})

test('what stands so already writes nothing', async () => {
  const id = await world.made('opportunity', { name: '二期' }, 'rep')
  await shared('rep', id, 'mate', true)
  const before = await eventsThere()
  expect(await share('rep', id, 'mate', true)).toEqual({ ok: true, value: { eventId: null } })
  expect(await share('rep', id, 'stranger', null)).toEqual({ ok: true, value: { eventId: null } })
  expect(await eventsThere()).toBe(before)
})

test('who is asked to work on a record finds it in their inbox, until it is taken back', async () => {
  const id = await world.made('opportunity', { name: '三期' }, 'rep')
  const added = await shared('rep', id, 'stranger', false)
  expect(await newsOf('stranger')).toEqual([['三期', '王敏']])
  expect(await takeBack('rep', added)).toMatchObject({ ok: true })
  expect(await newsOf('stranger')).toEqual([])
  expect(await who(id)).toEqual([])
  expect(await takeBack('rep', added)).toMatchObject({ refusal: 'already_undone' })
})

test('taking out is taken back with what they were allowed, and nobody is told anew', async () => {
  const id = await world.made('opportunity', { name: '四期' }, 'rep')
  await shared('rep', id, 'stranger', true)
  const removed = await shared('rep', id, 'stranger', null)
  expect(await takeBack('rep', removed)).toMatchObject({ ok: true })
  expect(await who(id)).toEqual([['Ada Stone', true]])
  expect(await newsOf('stranger')).toEqual([])
})

test('what stands otherwise by now is not taken back, and is not offered', async () => {
  const id = await world.made('opportunity', { name: '五期' }, 'rep')
  const added = await shared('rep', id, 'stranger', false)
  await shared('rep', id, 'stranger', true)
  expect(await takeBack('rep', added)).toMatchObject({ refusal: 'undo_not_possible' })
  expect((await told(id)).map(({ mayRevert }) => mayRevert)).toEqual([true, false])
  expect((await told(id, 'stranger')).map(({ mayRevert }) => mayRevert)).toEqual([false, false])
})

test('a collaborator who edits takes nobody in and does not take it back either', async () => {
  const id = await world.made('opportunity', { name: '六期' }, 'rep')
  const added = await shared('rep', id, 'stranger', true)
  await expect(takeBack('stranger', added)).resolves.toMatchObject({ refusal: 'not_found' })
  await expect(
    world
      .as('stranger')
      .then((actor) =>
        world.store.write((tx) =>
          shareRecord(tx, actor, { record: 'opportunity', id, userId: people.mate.id, mayEdit: false }),
        ),
      ),
  ).rejects.toThrow(NotFound)
})
