import { and, desc, eq, isNull, ne } from 'drizzle-orm'
import {
  events,
  eventSubjects,
  eventValues,
  type Reader,
  stageEvents,
  users,
  type Changes,
  type Writer,
} from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow, NotFound } from '@/lib/access/authorize'
import { type Action, isAction } from '@/lib/access/permissions'
import { type Outcome, refuse, type Refused } from '@/lib/domain/refusals'
import type { Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'
import { writeStageStep } from './stage-history'
import { changeRow, type EventLinks } from './write-record'

/** The acts whose inverse is safe: they changed fields of one row, or made others with it, and nothing left the house. */
const UNDOABLE = /\.(update|move|win|lose|reopen|assign|complete|delete|create|resolve|link|convert)$/

export interface Undone {
  record: RecordName
  id: string
  eventId: string
}

/**
 * Takes one event back: the exact inverse, recorded as such and left out of velocity. Refuses what was taken back already,
 * and, naming who, what somebody has changed since; what was made, when somebody else has worked on it. Whoever may do
 * the act may undo it. With a conversion goes what it made. Throws NotFound for an event of another record than the `subject` named.
 */
export async function undoEvent(
  tx: Writer,
  actor: Actor,
  { eventId, subject }: { eventId: string; subject?: string },
  links: EventLinks = {},
): Promise<Outcome<Undone>> {
  const found = await eventWithValues(tx, eventId)
  if (!found || (subject && found.event.subject !== subject)) throw new NotFound()
  const { event, changes } = found
  const [record, id] = event.subject.split(':') as [RecordName, string]
  // Who a person is has rules of its own (owners, sessions) which a bare inverse would pass by.
  if (!UNDOABLE.test(event.act) || record === 'user') return refuse('undo_not_possible')
  const action = inverseAction(event.act, record)
  const row = await allow(tx, actor, action, id)
  const [again] = await tx
    .select({ id: events.id })
    .from(events)
    .where(eq(events.revertsId, eventId))
    .limit(1)
  if (again) return refuse('already_undone')
  if (changes === null) return refuse('undo_not_possible')

  const wanted = event.act.endsWith('.create') ? { deletedAt: actor.now } : inverseOf(changes)
  const superseded = event.act.endsWith('.create')
    ? await changedByOthers(tx, actor, event.subject)
    : await changedSince(tx, row, changes)
  if (superseded) return superseded
  const written = await changeRow(tx, actor, action, row, wanted, { ...links, revertsId: eventId })
  if (!written) return refuse('already_undone')
  if (record === 'opportunity' && changes.stageId?.[0])
    await undoStep(tx, actor, id, eventId, written.eventId, changes.stageId)
  const standing = event.act === 'lead.convert' ? await undoMade(tx, actor, event, links) : null
  if (standing) return standing
  return { ok: true, value: { record, id, eventId: written.eventId } }
}

/** Puts into the bin what was made together with an event, the last first; what lies there already stays there. */
async function undoMade(
  tx: Writer,
  actor: Actor,
  { id, batchId }: typeof events.$inferSelect,
  links: EventLinks,
): Promise<Refused | null> {
  if (!batchId) return null
  const made = await tx
    .select({ id: events.id, act: events.act, subject: events.subject })
    .from(events)
    .where(and(eq(events.batchId, batchId), ne(events.id, id)))
    .orderBy(desc(events.id))
  for (const { id: eventId, act, subject } of made) {
    const [record, madeId] = subject.split(':') as [RecordName, string]
    const table = tables[record]
    const inUse = await tx
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.id, madeId), isNull(table.deletedAt)))
    if (!act.endsWith('.create') || inUse.length === 0) continue
    const undone = await undoEvent(tx, actor, { eventId }, links)
    if (!undone.ok) return undone
  }
  return null
}

async function eventWithValues(reader: Reader, eventId: string) {
  const [found] = await reader
    .select({ event: events, values: eventValues.values })
    .from(events)
    .innerJoin(eventValues, eq(eventValues.eventId, events.id))
    .where(eq(events.id, eventId))
  return (
    found && {
      event: found.event,
      changes: found.values === null ? null : (JSON.parse(found.values) as Changes),
    }
  )
}

/** A deletion is taken back by who may restore, a creation by who may delete, everything else by who may do it. */
function inverseAction(act: string, record: RecordName): Action {
  if (act.endsWith('.delete')) return `${record}.restore` as Action
  if (act.endsWith('.create')) return `${record}.delete` as Action
  if (isAction(act)) return act
  throw new NotFound()
}

function inverseOf(changes: Changes): Values {
  return Object.fromEntries(Object.entries(changes).map(([field, [from]]) => [field, from]))
}

/** Names who changed one of the fields since, if somebody did. */
async function changedSince(reader: Reader, row: Values, changes: Changes): Promise<Refused | null> {
  const moved = Object.entries(changes).find(
    ([field, [, to]]) => JSON.stringify(row[field] ?? null) !== JSON.stringify(to ?? null),
  )
  if (!moved) return null
  const [by] = await reader
    .select({ name: users.name })
    .from(users)
    .where(eq(users.id, row.updatedById as string))
  return refuse('undo_superseded', { details: { by: by?.name ?? '', at: row.updatedAt as number } })
}

/** Names who else has worked on a record since it was made, if somebody did. */
async function changedByOthers(reader: Reader, actor: Actor, subject: string): Promise<Refused | null> {
  const [other] = await reader
    .select({ at: events.at, name: users.name })
    .from(eventSubjects)
    .innerJoin(events, and(eq(events.id, eventSubjects.eventId), eq(events.subject, subject)))
    .leftJoin(users, eq(users.id, events.actorId))
    .where(and(eq(eventSubjects.subject, subject), ne(events.actorId, actor.userId)))
    .orderBy(desc(events.at))
    .limit(1)
  return other ? refuse('undo_superseded', { details: { by: other.name ?? '', at: other.at } }) : null
}

/** The step back is part of the history, and both steps are marked: neither counts in velocity and conversion. */
async function undoStep(
  tx: Writer,
  actor: Actor,
  opportunityId: string,
  undoneEventId: string,
  eventId: string,
  [fromStageId, toStageId]: [unknown, unknown],
): Promise<void> {
  await tx
    .update(stageEvents)
    .set({ isReverted: true })
    .where(and(eq(stageEvents.eventId, undoneEventId), eq(stageEvents.isReverted, false)))
  await writeStageStep(tx, actor, {
    opportunityId,
    fromStageId: toStageId as string,
    toStageId: fromStageId as string,
    eventId,
    isReverted: true,
  })
}

/** Finds the event that undoing an opportunity would take back: its newest move that still stands. */
export async function lastMoveOf(reader: Reader, opportunityId: string): Promise<string | null> {
  const [step] = await reader
    .select({ eventId: stageEvents.eventId })
    .from(stageEvents)
    .innerJoin(events, and(eq(events.id, stageEvents.eventId), isNull(events.revertsId)))
    .where(and(eq(stageEvents.opportunityId, opportunityId), eq(stageEvents.isReverted, false)))
    .orderBy(desc(stageEvents.seq))
    .limit(1)
  return step?.eventId ?? null
}
