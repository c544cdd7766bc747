import { and, desc, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm'
import {
  type Changes,
  events,
  eventSubjects,
  eventValues,
  type Reader,
  stages,
  subqueries,
  type Writer,
} from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow, type Authorized, NotFound } from '@/lib/access/authorize'
import { maySee } from '@/lib/access/fields'
import { inverseAct } from '@/lib/access/inverse-act'
import type { Action } from '@/lib/access/permissions'
import { isFiling } from '@/lib/domain/filing'
import { HANDED_OVER } from '@/lib/domain/hand-over'
import { type Outcome, refuse, type Refused } from '@/lib/domain/refusals'
import { valuesBefore } from '@/lib/domain/undoing'
import type { RecordName } from '@/lib/records/names'
import { type Row, tables } from '@/lib/records/tables'
import { refuseByHand } from './amount-from-lines'
import { undoFiling } from './attach-file'
import { isComment, retractComment } from './comment'
import { deleteRecord, restoreRecord } from './delete-record'
import { undoHandOver } from './hand-over'
import { layoutRest } from './layout-rest'
import { changedByOthers, changedSince } from './moved-on'
import { freeRank } from './place-in-column'
import { isSharing, undoSharing } from './share-record'
import { undoRights } from './set-rights'
import { undoStep } from './undo-step'
import { undoUpdate } from './undo-update'
import { changeRow, type EventLinks } from './write-record'

/** Ways into a stage, which may make tasks: what is done in it, and to look at a lost one again. */
const MOVING = ['opportunity.create', 'opportunity.move', 'opportunity.win', 'opportunity.lose']
/** Acts that made other records with the one they changed: those go with them. */
const MADE = new Set(['lead.convert', 'ticket.reopen', 'opportunity.hold', ...MOVING])

export interface Undone {
  record: RecordName | 'workspace'
  id: string
  eventId: string
}

/**
 * Takes one event back: the exact inverse, recorded as such and left out of velocity. Refuses what was taken back already,
 * and, naming who, what somebody has changed since; what was made, when somebody else has worked on it; and what the rules
 * of the record would not let an edit leave behind. Whoever may do the act may undo it, where they see all that it changed.
 * With a conversion, or with opening a ticket again, goes what it made. Throws NotFound for an event of another record than the `subject` named.
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
  if (isComment(event)) return retractComment(tx, actor, event, links)
  if (isFiling(event.act)) return undoFiling(tx, actor, event, changes, links)
  if (isSharing(event)) return undoSharing(tx, actor, event, changes, links)
  if (event.act === HANDED_OVER) return undoHandOver(tx, actor, event, changes, links)
  if (event.act === 'workspace.setRights') return undoRights(tx, actor, { id: eventId, changes }, links)
  const [record, id] = event.subject.split(':') as [RecordName, string]
  const action = inverseAct(event.act)
  if (!action) return refuse('undo_not_possible')
  const row = await allow(tx, actor, action, id)
  const [again] = await tx
    .select({ id: events.id })
    .from(events)
    .where(eq(events.revertsId, eventId))
    .limit(1)
  if (again) return refuse('already_undone')
  if (changes === null || !Object.keys(changes).every((field) => maySee(actor, record, field)))
    return refuse('undo_not_possible')
  const superseded = event.act.endsWith('.create')
    ? await changedByOthers(tx, actor, event.subject)
    : await changedSince(tx, row, changes)
  if (superseded) return superseded

  const back = { ...links, revertsId: eventId }
  if (event.act === 'pipeline.create') await undoRest(tx, actor, event, links)
  const done = await doInverse(tx, actor, { event, changes, action, row, record, id }, back)
  if (!done.ok) return done
  if (!done.value.eventId) return refuse('already_undone')
  if (event.act === 'stage.delete') await undoRest(tx, actor, event, links)
  const standing = MADE.has(event.act) ? await undoMade(tx, actor, event, links) : null
  return standing ?? { ok: true, value: { record, id, eventId: done.value.eventId } }
}

interface Standing {
  event: typeof events.$inferSelect
  changes: Changes
  action: Action
  row: Authorized<Action>
  record: RecordName
  id: string
}

/** What is made, thrown away, brought back or edited goes through the record's own acts; other acts have their bare inverse. */
async function doInverse(
  tx: Writer,
  actor: Actor,
  { event, changes, action, row, record, id }: Standing,
  links: EventLinks & { revertsId: string },
): Promise<Outcome<{ eventId: string | null }>> {
  if (event.act.endsWith('.update')) return undoUpdate(tx, actor, record, id, valuesBefore(changes), links)
  if (action.endsWith('.delete')) return deleteRecord(tx, actor, record, { id }, links)
  if (action.endsWith('.restore')) return restoreRecord(tx, actor, record, { id }, links)
  if (record === 'opportunity' && (await isDeletedStage(tx, changes.stageId?.[0])))
    return refuse('undo_against_rules', { errors: { stageId: 'no_such_record' } })
  const before = valuesBefore(changes)
  const byHand = record === 'opportunity' && (await refuseByHand(tx, row as Row<'opportunity'>, before))
  if (byHand) return refuse('undo_against_rules', { errors: byHand.errors ?? {} })
  if (record === 'opportunity' && typeof before.rank === 'string')
    before.rank = await freeRank(
      tx,
      (before.stageId ?? (row as Row<'opportunity'>).stageId) as string,
      id,
      before.rank,
    )
  const written = await changeRow(tx, actor, action, row, before, links)
  if (written && record === 'opportunity' && changes.stageId?.[0]) {
    const step = { opportunityId: id, undoneEventId: event.id, eventId: written.eventId }
    await undoStep(tx, actor, step, changes.stageId)
  }
  return { ok: true, value: { eventId: written?.eventId ?? null } }
}

/**
 * Puts into the bin what was made together with an event, the last first; what lies there already stays there. Of an opportunity's
 * that is what is about it, and a task on which somebody has worked stays: it has become work of its own.
 */
async function undoMade(
  tx: Writer,
  actor: Actor,
  { id, batchId, subject: of }: typeof events.$inferSelect,
  links: EventLinks,
): Promise<Refused | null> {
  if (!batchId) return null
  const isOpportunity = of.startsWith('opportunity:')
  const about = subqueries
    .select({ id: eventSubjects.eventId })
    .from(eventSubjects)
    .where(eq(eventSubjects.subject, of))
  const made = await tx
    .select({ id: events.id, act: events.act, subject: events.subject })
    .from(events)
    .where(
      and(
        eq(events.batchId, batchId),
        ne(events.id, id),
        isOpportunity ? inArray(events.id, about) : undefined,
      ),
    )
    .orderBy(desc(events.id))
  for (const { id: eventId, act, subject } of made) {
    const [record, madeId] = subject.split(':') as [RecordName, string]
    const table = tables[record]
    const [inUse] = await tx
      .select({ version: table.version })
      .from(table)
      .where(and(eq(table.id, madeId), isNull(table.deletedAt)))
    if (!act.endsWith('.create') || !inUse || (isOpportunity && inUse.version > 1)) continue
    // Whoever made it: nobody has touched it, as its version says.
    const undone = isOpportunity
      ? await deleteRecord(tx, actor, record, { id: madeId }, { ...links, revertsId: eventId })
      : await undoEvent(tx, actor, { eventId }, links)
    if (!undone.ok) return undone
  }
  return null
}

/** What somebody has changed since, or cannot be seen, stays as it is. */
async function undoRest(
  tx: Writer,
  actor: Actor,
  event: typeof events.$inferSelect,
  links: EventLinks,
): Promise<void> {
  for (const eventId of await layoutRest(tx, event))
    await undoEvent(tx, actor, { eventId }, links).catch((fault: unknown) => {
      if (!(fault instanceof NotFound)) throw fault
    })
}

async function isDeletedStage(reader: Reader, id: unknown): Promise<boolean> {
  if (typeof id !== 'string') return false
  const where = and(eq(stages.id, id), isNotNull(stages.deletedAt))
  const rows = await reader.select({ id: stages.id }).from(stages).where(where)
  return rows.length > 0
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
