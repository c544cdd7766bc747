import type { DemoActivity } from '@/lib/domain/demo/activities'
import type { DemoOpportunity } from '@/lib/domain/demo/opportunities'
import type { DemoTask } from '@/lib/domain/demo/tasks'
import type { Batch } from './batch'
import { type DemoWorld, stampsAt } from './demo-world'

/** What all work of an opportunity is about. */
interface About {
  opportunityId: string
  customerId: string
}

/** What one activity is about. */
type ActivityAbout = Partial<About> & { contactId?: string | null; leadId?: string }

/** Puts down what was done and is to be done for an opportunity. */
export function addWork(batch: Batch, world: DemoWorld, made: DemoOpportunity, opportunityId: string): void {
  const about = { opportunityId, customerId: world.idOf(made.customerKey) }
  const contactId = made.primaryContactKey ? world.idOf(made.primaryContactKey) : null
  const done = made.activities.filter(({ isDone }) => isDone).map(({ at }) => at)
  const lastDone = Math.max(made.createdAt, ...done)
  for (const activity of made.activities)
    // What is planned was entered when the last thing had been done.
    addActivity(batch, world, { ...about, contactId }, activity, activity.isDone ? activity.at : lastDone)
  for (const task of made.tasks) addTask(batch, world, about, task)
}

/** Puts down one activity, entered at a time by who does it. */
export function addActivity(
  batch: Batch,
  world: DemoWorld,
  about: ActivityAbout,
  { kind, subject, body, result, at, byKey, isDone }: DemoActivity,
  enteredAt: number,
): void {
  const actor = world.actor(byKey, enteredAt)
  const values = { kind, subject, body, result, at, isDone, ...about, ownerId: actor.userId }
  const keys = world.keysOf('activity', values, `activity:${subject}`)
  const row = { ...values, ...keys, ...stampsAt(actor), id: world.ids.at(enteredAt) }
  batch.add('activities', row as never)
  world.made(batch, 'activity.create', actor, row, values)
}

function addTask(batch: Batch, world: DemoWorld, about: About, task: DemoTask): void {
  const { title, dueOn, dueAt, doneAt, ownerKey, createdAt } = task
  const actor = world.actor(ownerKey, createdAt)
  const values = { title, dueOn, dueAt, ...about, ownerId: actor.userId }
  const keys = world.keysOf('task', values, `task:${title}`)
  const entered = { ...values, ...keys, ...stampsAt(actor), id: world.ids.at(createdAt) }
  world.made(batch, 'task.create', actor, entered, values)
  if (doneAt === null) {
    batch.add('tasks', entered as never)
    return
  }
  const later = world.actor(ownerKey, doneAt)
  const row = { ...entered, doneAt, version: 2, updatedAt: doneAt }
  batch.add('tasks', row as never)
  world.happened(batch, 'task.complete', later, row, { doneAt: [null, doneAt] })
}
