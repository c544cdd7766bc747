import { and, asc, eq, isNull } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { tasks } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { winOpportunity } from '@/lib/commands/close-opportunity'
import { completeTask } from '@/lib/commands/complete-task'
import { copyPipeline } from '@/lib/commands/copy-pipeline'
import { createRecord } from '@/lib/commands/create-record'
import { undoEvent } from '@/lib/commands/undo-event'
import { updateRecord } from '@/lib/commands/update-record'
import { keyActivities } from '@/db'
import { type BoardWorld, boardWorld } from '../support/board-world'
import { actorOf, people, stageIds } from '../support/world'

let world: BoardWorld
let admin: Actor

beforeEach(async () => {
  world = await boardWorld()
  admin = await actorOf(world.store, 'admin')
})

const activity = async (stageId: string, name: string, dueInDays: number, more: object = {}) => {
  const values = { stageId, name, dueInDays, ...more }
  const made = await world.store.write((tx) => createRecord(tx, admin, 'keyActivity', values))
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.row.id
}
const tasksOf = (opportunityId: string) =>
  world.store.read((reader) =>
    reader
      .select()
      .from(tasks)
      .where(and(eq(tasks.opportunityId, opportunityId), isNull(tasks.deletedAt)))
      .orderBy(asc(tasks.dueOn), asc(tasks.title)),
  )
const told = async (id: string) => (await tasksOf(id)).map(({ title, dueOn }) => [title, dueOn])
const cardOf = async (id: string, stageId: string) =>
  (await world.columnOf(stageId)).cards.find((card) => card.id === id)
const done = <Value>(outcome: { ok: true; value: Value } | { ok: false }): Value => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

test('entering a stage makes a task of each of its key activities in use, its owner’s, due in working days', async () => {
  await activity(stageIds.needs, '写需求清单', 1)
  await activity(stageIds.needs, '约见决策人', 6)
  await activity(stageIds.needs, '不再做的', 1, { isActive: false })
  const mate = await actorOf(world.store, 'mate')
  const card = await world.made({}, mate)
  // A Monday: the sixth working day after it is the next Tuesday.
  const manager = await actorOf(world.store, 'manager')
  done(await world.move(card.id, stageIds.needs, {}, manager))
  expect(await told(card.id)).toEqual([
    ['写需求清单', '2026-11-24'],
    ['约见决策人', '2026-12-01'],
  ])
  expect(new Set((await tasksOf(card.id)).map(({ ownerId }) => ownerId))).toEqual(new Set([people.mate.id]))
})

test('creation and winning enter a stage too, and the card says how much is done', async () => {
  const first = await activity(stageIds.contacted, '首次电话', 0)
  await activity(stageIds.won, '交接给实施', 3)
  const card = await world.made({ amount: 100 })
  const [task] = await tasksOf(card.id)
  expect(task).toMatchObject({ title: '首次电话', keyActivityId: first })
  expect((await cardOf(card.id, stageIds.contacted))?.playbook).toEqual({ done: 0, of: 1 })
  await world.store.write((tx) => completeTask(tx, world.rep, { id: task?.id ?? '' }))
  expect(await cardOf(card.id, stageIds.contacted)).toMatchObject({
    playbook: { done: 1, of: 1 },
    nextStep: { state: 'none' },
  })
  done(await world.store.write((tx) => winOpportunity(tx, world.rep, { id: card.id })))
  expect(await told(card.id)).toContainEqual(['交接给实施', '2026-11-26'])
  expect((await cardOf(card.id, stageIds.won))?.playbook).toEqual({ done: 0, of: 1 })
})

test('coming back into a stage does not make the same task twice', async () => {
  await activity(stageIds.needs, '写需求清单', 1)
  const card = await world.made()
  for (const stageId of [stageIds.needs, stageIds.quoted, stageIds.needs])
    done(await world.move(card.id, stageId))
  expect(await told(card.id)).toEqual([['写需求清单', '2026-11-24']])
})

test('taking the move back withdraws the tasks that nobody has worked on', async () => {
  await activity(stageIds.needs, '写需求清单', 1)
  await activity(stageIds.needs, '约见决策人', 2)
  const card = await world.made()
  const { eventId } = done(await world.move(card.id, stageIds.needs))
  const [worked] = await tasksOf(card.id)
  const values = { description: '已经开始' }
  await world.store.write((tx) => updateRecord(tx, world.rep, 'task', { id: worked?.id ?? '', values }))
  done(await world.store.write((tx) => undoEvent(tx, world.rep, { eventId: eventId ?? '' })))
  expect(await told(card.id)).toEqual([['写需求清单', '2026-11-24']])
})

test('taking the making of an opportunity back takes its tasks along', async () => {
  await activity(stageIds.contacted, '首次电话', 0)
  const card = await world.made()
  const history = await world.stepsOf(card.id)
  done(await world.store.write((tx) => undoEvent(tx, world.rep, { eventId: history[0]?.eventId ?? '' })))
  expect(await told(card.id)).toEqual([])
})

test('a copied pipeline has the key activities of its stages', async () => {
  await activity(stageIds.needs, '写需求清单', 1)
  done(await world.store.write((tx) => copyPipeline(tx, admin, { id: 'p-main', name: '渠道' })))
  const rows = await world.store.read((reader) => reader.select().from(keyActivities))
  expect(rows.map(({ name, dueInDays }) => [name, dueInDays])).toEqual([
    ['写需求清单', 1],
    ['写需求清单', 1],
  ])
  expect(new Set(rows.map(({ stageId }) => stageId)).size).toBe(2)
})
