import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allowWorkspace } from '@/lib/access/authorize'
import { noteLogExport } from '@/lib/commands/note-export'
import type { Outcome } from '@/lib/domain/refusals'
import { logPage } from '@/lib/queries/log-page'
import type { LogEntry } from '@/lib/records/log-entry'
import type { PastAddress } from '@/lib/records/past-address'
import { theStore } from '../store'
import { csvResponse } from './csv-response'

const PAGE = 500
const header = ['position', 'at', 'actor', 'act', 'subject', 'name', 'changes', 'batch', 'takes_back']

/**
 * Gives the log as it is narrowed as a CSV file, newest first, sent page by page as it is read; what was taken is noted.
 * Throws NotFound for who may read no log.
 */
export function exportLog(actor: Actor, address: PastAddress): Outcome<Response> {
  allowWorkspace(actor, 'log.read')
  return {
    ok: true,
    value: csvResponse(actor, 'events', pages(actor, address), (tx, present, rows) =>
      noteLogExport(tx, present, rows),
    ),
  }
}

async function* pages(actor: Actor, address: PastAddress): AsyncGenerator<string[][]> {
  yield [header]
  for (let cursor: string | undefined, isMore = true; isMore;) {
    const from = cursor
    const ask = (reader: Reader) => logPage(reader, actor, address, from, PAGE)
    const page = await theStore().readAside(ask)
    if (!page.ok) return
    if (page.value.entries.length > 0) yield page.value.entries.map(cellsOf)
    cursor = page.value.nextCursor ?? undefined
    isMore = cursor !== undefined
  }
}

function cellsOf({ position, at, who, act, subject, told, changes, batchId }: LogEntry): string[] {
  const all = told ? told.changes.map(({ field, from, to }) => [field, [from, to]]) : Object.entries(changes)
  return [
    String(position),
    new Date(at).toISOString(),
    who ?? '',
    act,
    subject,
    told?.name ?? '',
    JSON.stringify(Object.fromEntries(all)),
    batchId ?? '',
    told?.isUndo ? 'yes' : '',
  ]
}
