import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import type { Outcome } from '@/lib/domain/refusals'
import type { Row } from '@/lib/records/tables'
import { changeRow, type EventLinks } from './write-record'

/** Marks a task done, or open again; a second time changes nothing. */
export async function completeTask(
  tx: Writer,
  actor: Actor,
  { id, isDone = true }: { id: string; isDone?: boolean | undefined },
  links: EventLinks = {},
): Promise<Outcome<{ row: Row<'task'>; eventId: string | null }>> {
  const task = await allow(tx, actor, 'task.complete', id)
  const doneAt = isDone ? (task.doneAt ?? actor.now) : null
  const written = await changeRow(tx, actor, 'task.complete', task, { doneAt }, links)
  return { ok: true, value: written ?? { row: task, eventId: null } }
}
