import { addDays, type Day, type Instant } from './days'
import type { Language } from './languages'
import { periodOf } from './periods'

/** When a task is due; a task with a time also carries its day in the workspace's zone. */
export interface DueTask {
  dueOn: Day | null
  dueAt: Instant | null
  doneAt: Instant | null
}

export const dueBuckets = ['overdue', 'today', 'tomorrow', 'this_week', 'later', 'no_date'] as const
export type DueBucket = (typeof dueBuckets)[number]

/** Says whether a task that is not done is past its time, or past its day where it has no time. */
export function isOverdue(task: DueTask, now: Instant, today: Day): boolean {
  if (task.doneAt !== null) return false
  if (task.dueAt !== null) return task.dueAt < now
  return task.dueOn !== null && task.dueOn < today
}

/** Gives the heading a task stands under, by its day: a task for this morning is today's until midnight. */
export function dueBucketOf(task: Pick<DueTask, 'dueOn'>, today: Day): DueBucket {
  const { dueOn } = task
  if (dueOn === null) return 'no_date'
  if (dueOn < today) return 'overdue'
  if (dueOn === today) return 'today'
  if (dueOn === addDays(today, 1)) return 'tomorrow'
  return dueOn <= periodOf('week', today).to ? 'this_week' : 'later'
}

/** Orders tasks by what is due first: day, then time (a task without a time after those with one), undated last. */
export function compareByDue(
  a: Pick<DueTask, 'dueOn' | 'dueAt'>,
  b: Pick<DueTask, 'dueOn' | 'dueAt'>,
): number {
  if (a.dueOn !== b.dueOn) return a.dueOn === null ? 1 : b.dueOn === null ? -1 : a.dueOn < b.dueOn ? -1 : 1
  const [left, right] = [a.dueAt ?? Infinity, b.dueAt ?? Infinity]
  return left === right ? 0 : left < right ? -1 : 1
}

/** The title of the task to look at something again, in the language of who asks for it: it stays as it is written. */
export function lookAgainTitle(name: string, language: Language): string {
  const title = language === 'en' ? `Look again at ${name}` : `再联系：${name}`
  return [...title].slice(0, 255).join('')
}
