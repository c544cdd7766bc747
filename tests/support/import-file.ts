import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asc } from 'drizzle-orm'
import { events, type Store } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { importRecords, type ImportOutcome, type ImportSummary } from '@/lib/commands/import/import-records'
import { openCsv } from '@/lib/outside/files/read-csv'
import type { Importable } from '@/lib/records/importable'
import { type ImportMapInput, readImportMap } from '@/lib/records/import-map'

export interface Import {
  record: Importable
  map: ImportMapInput
  isDryRun?: boolean
  updateBy?: string
}

/** Imports a text as a file of its own; gives what the import answers. */
export async function importText(
  store: Store,
  actor: Actor,
  text: string | Buffer,
  { map: json, ...more }: Import,
): Promise<ImportOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'loudou-import-'))
  try {
    const path = join(folder, 'file.csv')
    await writeFile(path, text)
    const read = readImportMap(json)
    if (!read.ok) throw new Error(`The map is wrong at ${read.place}`)
    const file = await openCsv(path, read.map)
    const from = { header: file.header, rows: file.rows(), fileName: 'file.csv', fileHash: 'not hashed' }
    return await importRecords(store, actor, { ...from, ...more, map: read.map })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same, of a file whose map fits. */
export async function imported(...input: Parameters<typeof importText>): Promise<ImportSummary> {
  const outcome = await importText(...input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings))
  return outcome.value
}

/** The counts alone. */
export function countsOf({ read, created, updated, unchanged, skipped, refused }: ImportSummary) {
  return { read, created, updated, unchanged, skipped, refused }
}

/** All events so far, oldest first. */
export function allEvents(store: Store) {
  return store.read((reader) => reader.select().from(events).orderBy(asc(events.id)))
}
