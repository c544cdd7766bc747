import { and, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { keyActivities, type Reader, tasks } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { scopeSql } from '@/lib/access/scope'

type Task = {
  isShown: number
  opportunityId: string | null
  title: string
  dueOn: string | null
  dueAt: number | null
  doneAt: number | null
  /** The stage of which it is a key activity. */
  keyStageId: string | null
}

/**
 * Gives the open tasks of these cards, and those of key activities that are done. Whether something is due, everybody who sees the
 * card may know; what it is, who may read the task.
 */
export async function openTasks(
  reader: Reader,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, Task[]>> {
  const found = new Map<string, Task[]>()
  if (ids.length === 0) return found
  const asked = (where: SQL | undefined) =>
    reader
      .select({
        opportunityId: tasks.opportunityId,
        title: tasks.title,
        dueOn: tasks.dueOn,
        dueAt: tasks.dueAt,
        doneAt: tasks.doneAt,
        keyStageId: keyActivities.stageId,
        isShown: sql<number>`case when ${scopeSql(actor, 'task.read')} then 1 else 0 end`.mapWith(Number),
      })
      .from(tasks)
      .leftJoin(keyActivities, eq(keyActivities.id, tasks.keyActivityId))
      .where(and(inArray(tasks.opportunityId, [...ids]), isNull(tasks.deletedAt), where))
  // Apart, each by its own index: together all that was ever done with these cards would be read.
  const rows = await Promise.all([
    asked(isNull(tasks.doneAt)),
    asked(and(isNotNull(tasks.doneAt), isNotNull(tasks.keyActivityId))),
  ]).then((both) => both.flat())
  for (const row of rows) {
    const list = found.get(row.opportunityId ?? '')
    if (list) list.push(row)
    else found.set(row.opportunityId ?? '', [row])
  }
  return found
}
