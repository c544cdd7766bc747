import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { executorOf } from '../connection/builder'
import type { Writer } from '../connection/statements'
import { hashOfValues } from './chain'
import type { NewEvent } from './event'
import { type EventRow, insertEvents } from './insert'

/** Names a record as events do. */
export function subjectOf(record: string, id: string): string
export function subjectOf(record: string, id: string | null): string | null
export function subjectOf(record: string, id: string | null): string | null {
  return id === null ? null : `${record}:${id}`
}

/** Writes events in the act's own transaction, unsealed; gives their ids in order. */
export async function writeEvents(tx: Writer, list: readonly NewEvent[]): Promise<string[]> {
  if (list.length === 0) return []
  const rows = list.map((event): EventRow => {
    const salt = event.salt ?? randomUUID()
    const values = JSON.stringify(event.changes)
    return { ...event, id: event.id ?? uuidv7(), salt, values, valuesHash: hashOfValues(salt, values) }
  })
  await insertEvents(executorOf(tx), rows)
  return rows.map(({ id }) => id)
}

/** Writes one event; gives its id. */
export async function writeEvent(tx: Writer, event: NewEvent): Promise<string> {
  const [id] = await writeEvents(tx, [event])
  return id as string
}
