import { and, eq } from 'drizzle-orm'
import { events, inboxItems, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow, NotFound } from '@/lib/access/authorize'
import { loadActor } from '@/lib/access/load-actor'
import { noteAct } from '@/lib/access/noted-act'
import type { Action } from '@/lib/access/permissions'
import { invalid, type Outcome, type ProblemCode, refuse } from '@/lib/domain/refusals'
import type { Discussed } from '@/lib/records/discussed'
import type { RecordName } from '@/lib/records/names'
import { tellInbox } from './tell-inbox'
import { eventOf, type EventLinks } from './write-record'

export interface Comment {
  record: Discussed
  id: string
  comment: string
  /** Ids of the people who are to read it. */
  mentions?: readonly string[] | undefined
}

/**
 * Puts a comment into a record's timeline, and news of it into the inboxes of those whom it mentions. Whoever may read a
 * record may comment on it. Refuses mentions of somebody who is not there or does not see the record, by their place.
 */
export async function commentOn(
  tx: Writer,
  actor: Actor,
  { record, id, comment, mentions = [] }: Comment,
): Promise<Outcome<{ eventId: string }>> {
  noteAct(`${record}.comment`)
  const row = await allow(tx, actor, `${record}.read` as Action, id)
  const errors: Record<string, ProblemCode> = {}
  for (const [place, userId] of mentions.entries()) {
    const problem = await mentionProblem(tx, actor, { record, id }, userId)
    if (problem) errors[`mentions.${place}`] = problem
  }
  if (Object.keys(errors).length > 0) return invalid(errors)
  const eventId = await writeEvent(tx, {
    ...eventOf(`${record}.comment`, actor, row),
    changes: { comment: [null, comment], ...(mentions.length > 0 && { mentions: [null, [...mentions]] }) },
  })
  await tellInbox(tx, actor, mentions, { kind: 'mention', record, recordId: id, eventId })
  return { ok: true, value: { eventId } }
}

/**
 * Takes back a comment of one's own: its words are shown no more, and it leaves the inboxes that it was brought to. Refuses
 * another's, one that was taken back already, and (NotFound) a record out of sight.
 */
export async function retractComment(
  tx: Writer,
  actor: Actor,
  event: typeof events.$inferSelect,
  links: EventLinks = {},
): Promise<Outcome<{ record: RecordName; id: string; eventId: string }>> {
  const [record, id] = event.subject.split(':') as [Discussed, string]
  noteAct(`${record}.comment`)
  const row = await allow(tx, actor, `${record}.read` as Action, id)
  if (event.actorId !== actor.userId || event.revertsId) return refuse('undo_not_possible')
  const again = await tx.select({ id: events.id }).from(events).where(eq(events.revertsId, event.id)).limit(1)
  if (again.length > 0) return refuse('already_undone')
  await tx.delete(inboxItems).where(and(eq(inboxItems.eventId, event.id), eq(inboxItems.kind, 'mention')))
  const back = { ...eventOf(`${record}.comment`, actor, row), changes: {}, ...links, revertsId: event.id }
  return { ok: true, value: { record, id, eventId: await writeEvent(tx, back) } }
}

/** Says whether an event is a comment, or the taking back of one. */
export function isComment({ act }: { act: string }): boolean {
  return act.endsWith('.comment')
}

async function mentionProblem(
  tx: Writer,
  { now }: Actor,
  { record, id }: Pick<Comment, 'record' | 'id'>,
  userId: string,
): Promise<ProblemCode | null> {
  const reader = await loadActor(tx, userId, now)
  if (!reader) return 'no_such_record'
  try {
    await allow(tx, reader, `${record}.read` as Action, id)
    return null
  } catch (fault) {
    if (fault instanceof NotFound) return 'not_in_their_sight'
    throw fault
  }
}
