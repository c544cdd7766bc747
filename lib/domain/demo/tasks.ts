import type { Day } from '../days'
import type { SeededRandom } from '../seeded-random'
import { phaseAt, type Conversation } from './activities'
import { dayLength, hour, quarterAfter, type DemoCalendar } from './calendar'
import { filled } from './filling'
import { taskTitles } from './words/task-titles'

export interface DemoTask {
  title: string
  dueOn: Day
  /** The time of that day, where there is one. */
  dueAt: number | null
  doneAt: number | null
  ownerKey: string
  createdAt: number
}

/** Tasks of an opportunity: some that were done, and for an open one usually a next step (overdue, today or planned). */
export function demoTasks(random: SeededRandom, calendar: DemoCalendar, talk: Conversation): DemoTask[] {
  const tasks: DemoTask[] = []
  const startedAt = talk.history[0]?.at ?? talk.lastTouchAt
  const done = talk.lastTouchAt - startedAt > 3 * dayLength ? random.int(0, 2) : 0
  for (let n = 0; n < done; n++) tasks.push(doneTask(random, calendar, talk, startedAt))
  tasks.sort((one, other) => one.createdAt - other.createdAt)
  return talk.isOpen ? [...tasks, ...nextStep(random, calendar, talk)] : tasks
}

function doneTask(
  random: SeededRandom,
  calendar: DemoCalendar,
  talk: Conversation,
  startedAt: number,
): DemoTask {
  const createdAt = calendar.workInstant(random, startedAt, talk.lastTouchAt - dayLength)
  const doneAt = calendar.workInstant(random, createdAt, talk.lastTouchAt)
  const dueDay = Math.max(calendar.dayOf(createdAt), calendar.dayOf(doneAt) + random.int(-1, 2))
  return {
    title: titleAt(random, talk, createdAt),
    dueOn: calendar.textOf(dueDay),
    dueAt: null,
    doneAt,
    ownerKey: talk.ownerKey,
    createdAt,
  }
}

function nextStep(random: SeededRandom, calendar: DemoCalendar, talk: Conversation): DemoTask[] {
  const { now, today } = calendar
  const idle = (now - talk.lastTouchAt) / dayLength
  const title = titleAt(random, talk, now)
  const createdAt = talk.lastTouchAt
  const base = { title, doneAt: null, ownerKey: talk.ownerKey, createdAt }
  if (talk.isOnHold) return [{ ...base, dueOn: calendar.textOf(today + random.int(15, 75)), dueAt: null }]
  if (!random.bool(idle > 20 ? 0.55 : 0.72)) return []

  const share = random.next()
  const overdue = idle > 20 ? 0.75 : 0.16
  if (share < overdue && idle > 1.5) {
    const day = Math.max(calendar.dayOf(createdAt), today - random.int(1, Math.min(30, Math.ceil(idle))))
    return [{ ...base, dueOn: calendar.textOf(day), dueAt: null }]
  }
  if (share < overdue + 0.18) return [dueToday(random, calendar, base)]
  const [from, to] = [calendar.startOf(today + 1), calendar.startOf(today + 19)]
  const at = quarterAfter(calendar.workInstant(random, from, to - hour))
  return [{ ...base, dueOn: calendar.textOf(calendar.dayOf(at)), dueAt: random.bool(0.3) ? at : null }]
}

function dueToday(
  random: SeededRandom,
  calendar: DemoCalendar,
  base: { title: string; doneAt: null; ownerKey: string; createdAt: number },
): DemoTask {
  const slot = calendar.startOf(calendar.today) + random.int(36, 72) * (hour / 4)
  return { ...base, dueOn: calendar.textOf(calendar.today), dueAt: random.bool(0.3) ? slot : null }
}

function titleAt(random: SeededRandom, talk: Conversation, at: number): string {
  const phase = talk.isOnHold ? 'onHold' : phaseAt(talk.history, at)
  return filled(random.pick(taskTitles[talk.language][phase]), {
    contact: talk.contact,
    product: talk.product,
    n: 2,
  })
}
