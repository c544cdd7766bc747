import { eq, getTableColumns } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { v7 as uuidv7 } from 'uuid'
import { type Changes, type NewEvent, subjectOf, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Authorized, Permit } from '@/lib/access/authorize'
import type { Action, RecordOf } from '@/lib/access/permissions'
import { descriptions } from '@/lib/records/all'
import { isFoundOtherwise } from '@/lib/records/findable'
import { emptyCustomValues } from '@/lib/records/custom-values'
import type { Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'
import { type Row, tables } from '@/lib/records/tables'
import { derivedFrom } from './derived'
import { indexRecords } from './index-records'
import { markFields } from './mark-fields'
import { tellOwner } from './tell-inbox'
import { writeCustomValues } from './write-custom-values'

/** Stored keys that follow from others: they are no news. */
const SILENT = new Set(['nameKey', 'sortKey', 'normalisedName', 'version', 'updatedAt', 'updatedById'])

/** How an event joins others. */
export interface EventLinks {
  batchId?: string | null
  revertsId?: string | null
  /** Its new owner is told otherwise: of many records at once. */
  isToldOtherwise?: boolean
}

export interface Written<R extends RecordName> {
  row: Row<R>
  eventId: string
}

/** A row that is to be written, with the event that says so. */
export interface Prepared {
  row: Values & { id: string }
  event: NewEvent
}

/** Writes a new row and its event. The permit says who may; database errors about values are mapped by the store. */
export async function insertRow<A extends Action & `${RecordName}.create`>(
  tx: Writer,
  actor: Actor,
  action: A,
  permit: Permit<A>,
  values: Values,
  links: EventLinks = {},
  id?: string,
): Promise<Written<RecordOf<A>>> {
  const { row, event } = newRow(actor, action, permit, values, links, id)
  const record = recordOf(action)
  await tx.insert(tables[record]).values(row as never)
  await writeCustomValues(tx, record, [{ id: row.id, values: row, isNew: true }])
  await indexRecords(tx, [{ record, before: null, after: row }])
  const eventId = await writeEvent(tx, event)
  await markFields(tx, record, eventId)
  await tellOwner(tx, actor, values.ownerId, { record, recordId: row.id, eventId, ...links })
  return { row: row as unknown as Row<RecordOf<A>>, eventId }
}

/** Gives a new row with all that follows from its values, and its event; the set forms write many at once. */
export function newRow<A extends Action & `${RecordName}.create`>(
  actor: Actor,
  action: A,
  _permit: Permit<A>,
  values: Values,
  links: EventLinks = {},
  id: string = uuidv7(),
): Prepared {
  const row = {
    ...emptyRow(recordOf(action)),
    ...emptyCustomValues(recordOf(action)),
    ...values,
    ...derivedFrom(recordOf(action), values, {}),
    id,
    version: 1,
    createdAt: actor.now,
    createdById: actor.userId,
    updatedAt: actor.now,
    updatedById: actor.userId,
    deletedAt: null,
  }
  const changes: Changes = {}
  for (const [field, value] of Object.entries(values))
    if (value !== null && value !== undefined) changes[field] = [null, value]
  return { row, event: { ...eventOf(action, actor, row), changes, ...links } }
}

/**
 * Writes what changes in a row and its event; null where nothing would change, and then nothing is written.
 * Takes nothing but an authorised row.
 */
export async function changeRow<A extends Action>(
  tx: Writer,
  actor: Actor,
  action: A,
  row: Authorized<A>,
  wanted: Values,
  links: EventLinks = {},
): Promise<Written<RecordOf<A>> | null> {
  const changed = changedRow(actor, action, row, wanted, links)
  if (!changed) return null
  const record = recordOf(action)
  const table = tables[record]
  const { id } = changed.row
  await tx.update(table).set(changed.stamped).where(eq(table.id, id))
  await writeCustomValues(tx, record, [{ id, values: changed.stamped, isNew: false }])
  if (isFoundOtherwise(record, changed.stamped))
    await indexRecords(tx, [{ record, before: changed.before, after: changed.row }])
  const eventId = await writeEvent(tx, changed.event)
  await markFields(tx, record, eventId)
  await tellOwner(tx, actor, changed.event.changes.ownerId?.[1], { record, recordId: id, eventId, ...links })
  return { row: changed.row as unknown as Row<RecordOf<A>>, eventId }
}

/** Gives a row as it is to become, the part of it that is written, and its event; null where nothing would change. */
export function changedRow<A extends Action>(
  actor: Actor,
  action: A,
  row: Authorized<A>,
  wanted: Values,
  links: EventLinks = {},
): (Prepared & { before: Prepared['row']; stamped: Values }) | null {
  const before = row as unknown as Values & { id: string; version: number }
  const changed = Object.fromEntries(
    Object.entries(wanted).filter(([field, value]) => !isSame(before[field] ?? null, value ?? null)),
  )
  if (Object.keys(changed).length === 0) return null
  const stamped = {
    ...changed,
    ...derivedFrom(recordOf(action), changed, before),
    version: before.version + 1,
    updatedAt: actor.now,
    updatedById: actor.userId,
  }
  const changes: Changes = {}
  for (const [field, value] of Object.entries(changed))
    if (!SILENT.has(field)) changes[field] = [before[field] ?? null, value ?? null]
  const after = { ...before, ...stamped }
  return { row: after, before, stamped, event: { ...eventOf(action, actor, after), changes, ...links } }
}

/** The parts of an event that follow from its act and row. */
export function eventOf(action: `${RecordName}.${string}`, actor: Actor, row: Values & { id: string }) {
  const record = recordOf(action)
  const { about = [], fields } = descriptions[record]
  return {
    act: action,
    subject: subjectOf(record, row.id),
    about: about.map((field) =>
      subjectOf(fields[field]?.refersTo ?? record, (row[field] as string | null) ?? null),
    ),
    actorId: actor.userId,
    at: actor.now,
  }
}

function recordOf(action: string): RecordName {
  return action.split('.')[0] as RecordName
}

const emptyRows = new Map<RecordName, Values>()

/** Every column as it stands where nothing was said: what is read back is what is answered. */
function emptyRow(record: RecordName): Values {
  let empty = emptyRows.get(record)
  if (!empty) {
    const columns = Object.entries(getTableColumns(tables[record]) as Record<string, SQLiteColumn>)
    empty = Object.fromEntries(
      columns.map(([name, column]) => [name, column.hasDefault ? column.default : null]),
    )
    emptyRows.set(record, empty)
  }
  return empty
}

function isSame(a: unknown, b: unknown): boolean {
  return (
    a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
  )
}
