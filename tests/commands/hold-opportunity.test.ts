import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { tasks } from '@/db'
import { doDescribed } from '@/lib/commands/described-acts'
import { undoEvent } from '@/lib/commands/undo-event'
import { updateRecord } from '@/lib/commands/update-record'
import { boardWorld } from '../support/board-world'
import { actorOf, stageIds } from '../support/world'

const { store, rep, made, move, rowOf, stepsOf } = await boardWorld()
const manager = await actorOf(store, 'manager')

const act = (verb: 'hold' | 'resume', id: string, values: object = {}, by = rep) =>
  store.write((tx) => doDescribed(tx, by, `opportunity.${verb}`, id, values))
const tasksOf = (id: string) =>
  store.read((reader) => reader.select().from(tasks).where(eq(tasks.opportunityId, id)))
const undo = (eventId: string | null) => store.write((tx) => undoEvent(tx, rep, { eventId: eventId ?? '' }))

test('an opportunity is put on hold until a day, with a task for it, and taken up again where it stood', async () => {
  const { id, stageId, probability } = await made({ name: '年后再谈' })
  expect(await act('hold', id, { holdUntil: '2027-02-20' })).toMatchObject({ ok: true })
  const held = { status: 'on_hold', isOnHold: true, holdUntil: '2027-02-20', stageId, probability }
  expect(await rowOf(id)).toMatchObject(held)
  expect(await tasksOf(id)).toMatchObject([
    { title: '再联系：年后再谈', dueOn: '2027-02-20', ownerId: rep.userId, doneAt: null },
  ])
  expect(await act('hold', id)).toMatchObject({ ok: false, refusal: 'not_as_it_stands' })
  expect(await act('resume', id)).toMatchObject({ ok: true })
  expect(await rowOf(id)).toMatchObject({ status: 'open', isOnHold: false, holdUntil: null, stageId })
  expect(await stepsOf(id)).toHaveLength(1)
  expect(await act('resume', id)).toMatchObject({ ok: false, refusal: 'not_as_it_stands' })
})

test('without a day there is no task, and a closed one is not put on hold', async () => {
  const { id } = await made()
  expect(await act('hold', id)).toMatchObject({ ok: true })
  expect(await tasksOf(id)).toEqual([])
  await move(id, stageIds.lost, { lostReasonId: 'l-price' })
  expect(await rowOf(id)).toMatchObject({ status: 'lost', isOnHold: false })
  expect(await act('hold', id)).toMatchObject({ ok: false, refusal: 'not_as_it_stands' })
  expect(await act('hold', id, { holdUntil: '2027-02-30' })).toMatchObject({
    errors: { holdUntil: 'not_a_day' },
  })
})

test('holding is taken back with its task, which stays where somebody has worked on it', async () => {
  const { id } = await made()
  const first = await act('hold', id, { holdUntil: '2027-03-01' })
  if (!first.ok) throw new Error('refused')
  expect(await undo(first.value.eventId)).toMatchObject({ ok: true })
  expect(await rowOf(id)).toMatchObject({ status: 'open', isOnHold: false, holdUntil: null })
  expect((await tasksOf(id)).map(({ deletedAt }) => deletedAt !== null)).toEqual([true])

  const second = await act('hold', id, { holdUntil: '2027-03-02' })
  if (!second.ok) throw new Error('refused')
  const [task] = (await tasksOf(id)).filter(({ deletedAt }) => deletedAt === null)
  await store.write((tx) =>
    updateRecord(tx, manager, 'task', { id: task?.id ?? '', values: { title: '带上新方案' } }),
  )
  expect(await undo(second.value.eventId)).toMatchObject({ ok: true })
  const standing = (await tasksOf(id)).filter(({ deletedAt }) => deletedAt === null)
  expect(standing).toMatchObject([{ title: '带上新方案' }])
})

test('a loss that is to be looked at again makes a task for its owner; both are taken back as one', async () => {
  const { id } = await made({ name: '预算明年' })
  const details = { lostReasonId: 'l-price', lookAgainOn: '2027-01-15' }
  const lost = await move(id, stageIds.lost, details, manager)
  expect(lost).toMatchObject({ ok: true, value: { row: { lookAgainOn: '2027-01-15', status: 'lost' } } })
  expect(await tasksOf(id)).toMatchObject([{ dueOn: '2027-01-15', ownerId: rep.userId }])
  if (!lost.ok) return
  expect(await undo(lost.value.eventId)).toMatchObject({ ok: true })
  expect(await rowOf(id)).toMatchObject({ status: 'open', lookAgainOn: null, lostReasonId: null })
  expect((await tasksOf(id)).every(({ deletedAt }) => deletedAt !== null)).toBe(true)
})

test('a win or a move elsewhere makes no such task', async () => {
  const { id } = await made()
  await move(id, stageIds.quoted, { lookAgainOn: '2027-01-15' })
  expect(await rowOf(id)).toMatchObject({ lookAgainOn: null })
  expect(await tasksOf(id)).toEqual([])
})
