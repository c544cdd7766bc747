import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { executorOf } from '../connection/builder'
import type { Writer } from '../connection/statements'
import { hashOfValues } from './chain'
import { type EventRow, insertEvents } from './insert'

/** What changed, field by field: from what to what; an absent side is null. */
export type Changes = Record<string, [from: unknown, to: unknown]>

export interface NewEvent {
  /** Given where a world is made up and must come out the same again; else made here. */
  id?: string
  salt?: string
  act: string
  /** The record that changed, 'opportunity:<id>'. */
  subject: string
  /** Other records in whose timeline it belongs. */
  about?: (string | null)[]
  actorId: string | null
  at: number
  changes: Changes
  batchId?: string | null
  revertsId?: string | null
}

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
