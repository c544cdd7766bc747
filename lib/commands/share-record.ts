import { and, eq } from 'drizzle-orm'
import { type Changes, collaborators, events, inboxItems, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import { loadActor } from '@/lib/access/load-actor'
import { type Action, reachOf } from '@/lib/access/permissions'
import { invalid, type Outcome, type ProblemCode, refuse } from '@/lib/domain/refusals'
import { sharedIn } from '@/lib/domain/sharing'
import type { Shared } from '@/lib/records/all'
import type { RecordName } from '@/lib/records/names'
import type { Row } from '@/lib/records/tables'
import { tellInbox } from './tell-inbox'
import { eventOf, type EventLinks } from './write-record'

export interface Sharing {
  record: Shared
  id: string
  userId: string
  /** May read it alone (false), or edit it too; null for no longer a collaborator. */
  mayEdit: boolean | null
}

/**
 * Makes somebody a collaborator of a record, changes what they may do with it, or asks them no longer; what stands so already
 * writes nothing. Refuses its owner, somebody who is not there, and more than the person's role allows with anybody's record.
 */
export async function shareRecord(
  tx: Writer,
  actor: Actor,
  { record, id, userId, mayEdit }: Sharing,
  links: EventLinks = {},
): Promise<Outcome<{ eventId: string | null }>> {
  const row = await allow(tx, actor, `${record}.share`, id)
  const problem = mayEdit === null ? null : await problemOf(tx, actor, row, { record, userId, mayEdit })
  if (problem)
    return invalid({ [problem === 'not_in_their_role' && mayEdit ? 'mayEdit' : 'userId']: problem })
  const before = await heldBy(tx, id, userId)
  if (before === mayEdit) return { ok: true, value: { eventId: null } }
  const theirs = and(eq(collaborators.recordId, id), eq(collaborators.userId, userId))
  if (mayEdit === null) {
    await tx.delete(collaborators).where(theirs)
    await tx
      .delete(inboxItems)
      .where(and(eq(inboxItems.userId, userId), eq(inboxItems.kind, 'shared'), eq(inboxItems.recordId, id)))
  } else if (before === null)
    await tx
      .insert(collaborators)
      .values({ record, recordId: id, userId, mayEdit, since: actor.now, byId: actor.userId })
  else await tx.update(collaborators).set({ mayEdit }).where(theirs)
  const changes: Changes = {
    collaborator: [before === null ? null : userId, mayEdit === null ? null : userId],
    mayEdit: [before, mayEdit],
  }
  const eventId = await writeEvent(tx, { ...eventOf(`${record}.share`, actor, row), changes, ...links })
  if (before === null && !links.revertsId)
    await tellInbox(tx, actor, [userId], { kind: 'shared', record, recordId: id, eventId })
  return { ok: true, value: { eventId } }
}

/**
 * Takes back who was made a collaborator, or what they were allowed. Refuses where it was taken back already or stands
 * otherwise by now.
 */
export async function undoSharing(
  tx: Writer,
  actor: Actor,
  { subject, id: revertsId }: typeof events.$inferSelect,
  changes: Changes | null,
  links: EventLinks = {},
): Promise<Outcome<{ record: RecordName; id: string; eventId: string }>> {
  const [record, id] = subject.split(':') as [Shared, string]
  await allow(tx, actor, `${record}.share`, id)
  const past = changes && sharedIn(changes)
  if (!past) return refuse('undo_not_possible')
  const again = await tx
    .select({ id: events.id })
    .from(events)
    .where(eq(events.revertsId, revertsId))
    .limit(1)
  if (again.length > 0) return refuse('already_undone')
  if ((await heldBy(tx, id, past.userId)) !== past.to) return refuse('undo_not_possible')
  const back = { record, id, userId: past.userId, mayEdit: past.from }
  const done = await shareRecord(tx, actor, back, { ...links, revertsId })
  if (!done.ok) return done
  return done.value.eventId
    ? { ok: true, value: { record, id, eventId: done.value.eventId } }
    : refuse('already_undone')
}

/** Says whether an event is about who works on a record beside its owner. */
export function isSharing({ act }: { act: string }): boolean {
  return act.endsWith('.share')
}

/** What somebody may do with a record that they were asked to work on; null where they were not. */
async function heldBy(tx: Writer, recordId: string, userId: string): Promise<boolean | null> {
  const [row] = await tx
    .select({ mayEdit: collaborators.mayEdit })
    .from(collaborators)
    .where(and(eq(collaborators.recordId, recordId), eq(collaborators.userId, userId)))
  return row?.mayEdit ?? null
}

async function problemOf(
  tx: Writer,
  { now }: Actor,
  { ownerId }: Row<Shared>,
  { record, userId, mayEdit }: Omit<Sharing, 'id'>,
): Promise<ProblemCode | null> {
  if (userId === ownerId) return 'owns_it'
  const person = await loadActor(tx, userId, now)
  if (!person) return 'no_such_record'
  const may = (verb: string) => reachOf(person, `${record}.${verb}` as Action) !== 'none'
  return may('read') && (!mayEdit || may('update')) ? null : 'not_in_their_role'
}
