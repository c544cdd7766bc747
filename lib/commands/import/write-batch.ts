import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { insertRows, memberships, opportunities, sessions, stageEvents, type Writer, writeEvents } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { dayOf } from '@/lib/domain/days'
import { ticketSeries } from '@/lib/domain/tickets'
import { type Rank, ranksBetween } from '@/lib/domain/rank'
import type { Values } from '@/lib/records/input'
import { type RecordName, recordNames } from '@/lib/records/names'
import { isFoundOtherwise } from '@/lib/records/findable'
import { type Row, tables } from '@/lib/records/tables'
import { indexRecords } from '../index-records'
import { noteFollowUps } from '../log-activity'
import { takeNumbers } from '../next-number'
import { writeCustomValues } from '../write-custom-values'
import type { Batch, Change, Insert } from './batch'

// Who is referred to comes first; kinds that nobody names here come last.
const FIRST: readonly RecordName[] = [
  'user',
  'team',
  'source',
  'lostReason',
  'competitor',
  'tag',
  'product',
  'pipeline',
  'stage',
  'customer',
  'contact',
  'opportunity',
  'lead',
  'contract',
  'asset',
  'ticket',
  'task',
  'activity',
]
const order = [...FIRST, ...recordNames.filter((record) => !FIRST.includes(record))]

/** Writes all that a batch's rows make and change, with one event each, in statements of many rows. Refuses nothing: it was planned. */
export async function writeBatch(tx: Writer, actor: Actor, batch: Batch): Promise<void> {
  const inserts = batch.all('inserts')
  const changes = batch.all('changes')
  await rankCards(tx, [...inserts, ...changes.filter(isMoved)])
  for (const record of order) {
    const rows = inserts.filter((each) => each.record === record).map(({ row }) => row)
    await insertRows(tx, tables[record], rows as never)
    await writeCustomValues(
      tx,
      record,
      rows.map((row) => ({ id: row.id, values: row, isNew: true })),
    )
  }
  for (const { record, row, stamped } of changes) {
    await tx.update(tables[record]).set(stamped).where(eq(tables[record].id, row.id))
    await writeCustomValues(tx, record, [{ id: row.id, values: stamped, isNew: false }])
  }
  await indexRecords(tx, [
    ...inserts.map(({ record, row }) => ({ record, before: null, after: row })),
    ...changes
      .filter(({ record, stamped }) => isFoundOtherwise(record, stamped))
      .map(({ record, before, row }) => ({ record, before, after: row })),
  ])
  await noteConsequences(tx, actor, [...inserts, ...changes])
  const events = [...inserts, ...changes].map(({ event }) => event).concat(batch.all('events'))
  const ids = await writeEvents(tx, events)
  const idOf = new Map(events.map((event, index) => [event, ids[index] as string]))
  const steps = batch.all('steps').map(({ event, ...step }) => ({
    ...step,
    id: uuidv7(),
    byId: actor.userId,
    eventId: idOf.get(event) as string,
    isReverted: false,
  }))
  await insertRows(tx, stageEvents, steps)
  await writeMemberships(tx, batch)
  const signedOut = batch.all('signedOut')
  if (signedOut.length > 0) await tx.delete(sessions).where(inArray(sessions.userId, signedOut))
}

/** What the single acts leave behind beside their rows: numbers that are taken, opportunities that were followed up. */
async function noteConsequences(
  tx: Writer,
  actor: Actor,
  written: readonly (Insert | Change)[],
): Promise<void> {
  const tickets = written.filter((each) => each.record === 'ticket' && !('before' in each)).length
  if (tickets > 0) {
    const year = Number(dayOf(actor.now, actor.timeZone).slice(0, 4))
    await takeNumbers(tx, ticketSeries(year), tickets)
  }
  const activities = written.filter(({ record }) => record === 'activity')
  await noteFollowUps(
    tx,
    activities.map(({ row }) => row as unknown as Row<'activity'>),
  )
}

async function writeMemberships(tx: Writer, batch: Batch): Promise<void> {
  for (const { endsMembershipId, userId, teamId, fromDay } of batch.all('joinings')) {
    if (endsMembershipId)
      await tx.update(memberships).set({ untilDay: fromDay }).where(eq(memberships.id, endsMembershipId))
    await tx.insert(memberships).values({ id: uuidv7(), userId, teamId, fromDay, untilDay: null })
  }
}

function isMoved({ record, stamped }: Change): boolean {
  return record === 'opportunity' && 'stageId' in stamped
}

/** Puts cards at the top of their columns, the first row of the file uppermost among those of its batch. */
async function rankCards(tx: Writer, cards: readonly (Insert | Change)[]): Promise<void> {
  const columns = new Map<string, (Insert | Change)[]>()
  for (const card of cards) {
    if (card.record !== 'opportunity') continue
    const stageId = card.row.stageId as string
    columns.set(stageId, [...(columns.get(stageId) ?? []), card])
  }
  for (const [stageId, column] of columns) {
    const ranks = ranksBetween(null, await topOf(tx, stageId), column.length)
    column.forEach((card, index) => {
      const rank = ranks[index] as Rank
      const values: Values[] = [card.row, ...('stamped' in card ? [card.stamped] : [])]
      for (const each of values) each.rank = rank
    })
  }
}

async function topOf(tx: Writer, stageId: string): Promise<Rank | null> {
  const [row] = await tx
    .select({ rank: opportunities.rank })
    .from(opportunities)
    .where(and(eq(opportunities.stageId, stageId), isNull(opportunities.deletedAt)))
    .orderBy(asc(opportunities.rank))
    .limit(1)
  return row?.rank ?? null
}
