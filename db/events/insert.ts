import type { Execute } from '../connection/statements'
import { insertFilled } from '../fill-statements'
import { dialect } from '../dialect'
import type { NewEvent } from './event'

export interface EventRow extends NewEvent {
  id: string
  salt: string
  values: string
  valuesHash: string
}

/**
 * Writes the three rows of each event. By hand and not through the builder: every act runs this, and building
 * the statements anew cost a third of an act's time.
 */
export function insertEvents(execute: Execute, rows: readonly EventRow[]): Promise<void> {
  if (dialect === 'postgres') return insertAtOnce(execute, rows)
  return rows.length < MANY ? insertOneByOne(execute, rows) : insertMany(execute, rows)
}

/** From here on whole statements are filled with rows. */
const MANY = 16

const EVENT = `insert into events (id, act, subject, actor_id, at, batch_id, reverts_id, values_hash) values (?, ?, ?, ?, ?, ?, ?, ?)`
const VALUES = `insert into event_values (event_id, salt, "values") values (?, ?, ?)`
/** One statement for all that an event is about: it is seldom more than three. */
const subjectsSql = (n: number) =>
  `insert into event_subjects (subject, event_id) values ${Array<string>(n).fill('(?, ?)').join(', ')}`

const eventTable = {
  name: 'events',
  columns: ['id', 'act', 'subject', 'actor_id', 'at', 'batch_id', 'reverts_id', 'values_hash'],
}
const valuesTable = { name: 'event_values', columns: ['event_id', 'salt', 'values'] }
const subjectTable = { name: 'event_subjects', columns: ['subject', 'event_id'] }

function eventParams({ id, act, subject, actorId, at, batchId, revertsId, valuesHash }: EventRow): unknown[] {
  return [id, act, subject, actorId, at, batchId ?? null, revertsId ?? null, valuesHash]
}

async function insertOneByOne(execute: Execute, rows: readonly EventRow[]): Promise<void> {
  for (const row of rows) {
    await execute(EVENT, eventParams(row), 'run')
    await execute(VALUES, [row.id, row.salt, row.values], 'run')
    const subjects = subjectsOf(row)
    if (subjects.length > 0)
      await execute(
        subjectsSql(subjects.length),
        subjects.flatMap((subject) => [subject, row.id]),
        'run',
      )
  }
}

/** The same for the set forms of acts, some hundred rows at a time. */
async function insertMany(execute: Execute, rows: readonly EventRow[]): Promise<void> {
  const parts = [
    [eventTable, rows.map(eventParams)],
    [valuesTable, rows.map((row) => [row.id, row.salt, row.values])],
    [subjectTable, rows.flatMap((row) => subjectsOf(row).map((about) => [about, row.id]))],
  ] as const
  for (const [table, values] of parts) await insertFilled(execute, table.name, table.columns, values)
}

/** One round trip however many events: each must not wait for the network three times. */
async function insertAtOnce(execute: Execute, rows: readonly EventRow[]): Promise<void> {
  const subjects = rows.flatMap((row) => subjectsOf(row).map((subject) => ({ subject, eventId: row.id })))
  await execute(
    `with event as (
       insert into events (id, act, subject, actor_id, at, batch_id, reverts_id, values_hash)
       select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::text[], $7::text[], $8::text[])
     ), value as (
       insert into event_values (event_id, salt, "values") select * from unnest($1::text[], $9::text[], $10::text[])
     )
     insert into event_subjects (subject, event_id) select * from unnest($11::text[], $12::text[])`,
    [
      rows.map((row) => row.id),
      rows.map((row) => row.act),
      rows.map((row) => row.subject),
      rows.map((row) => row.actorId),
      rows.map((row) => row.at),
      rows.map((row) => row.batchId ?? null),
      rows.map((row) => row.revertsId ?? null),
      rows.map((row) => row.valuesHash),
      rows.map((row) => row.salt),
      rows.map((row) => row.values),
      subjects.map((row) => row.subject),
      subjects.map((row) => row.eventId),
    ],
    'execute',
  )
}

function subjectsOf({ subject, about = [] }: EventRow): string[] {
  return [...new Set([subject, ...about])].filter((each) => each !== null)
}
