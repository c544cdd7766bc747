import type { Day } from './days'
import { compareByDue, type DueTask } from './tasks'

export const nextSteps = ['overdue', 'today', 'planned', 'none'] as const
/** Drawn as: overdue filled cinnabar, today half amber, planned ink outline, none a dashed ring. */
export type NextStepState = (typeof nextSteps)[number]

/**
 * Says where an opportunity's next step stands, by its day: a task without a date is planned; no task, or one that
 * is done already, is none.
 */
export function nextStepOf(task: Pick<DueTask, 'dueOn' | 'doneAt'> | null, today: Day): NextStepState {
  if (task === null || task.doneAt !== null) return 'none'
  if (task.dueOn === null || task.dueOn > today) return 'planned'
  return task.dueOn === today ? 'today' : 'overdue'
}

/** Gives the task that is the next step: of those not done the one due first, or null where there is none. */
export function nextTaskOf<Task extends DueTask>(tasks: Iterable<Task>): Task | null {
  let next: Task | null = null
  for (const task of tasks) {
    if (task.doneAt === null && (next === null || compareByDue(task, next) < 0)) next = task
  }
  return next
}
