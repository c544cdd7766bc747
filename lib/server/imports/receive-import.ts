import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import { forgetFile } from '@/lib/commands/import/keep-file'
import { mayImport } from '@/lib/commands/import/import-records'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { dropBytes, keepBytes, placeOf } from '@/lib/outside/files/file-bytes'
import { CsvFault } from '@/lib/outside/files/read-csv'
import type { Importable } from '@/lib/records/importable'
import type { RecordName } from '@/lib/records/names'
import type { Asked, Received } from '../door'
import { filesFolder } from '../files/place'
import { theStore } from '../store'
import { readFile, type ReceivedFile } from './read-file'

/** The most that a file may hold. */
const MOST_BYTES = 50_000_000
const LONGEST_NAME = 200

/**
 * Takes a table in, onto the disk as it comes; it is gone as soon as it was read. Refuses what is too large and what did not
 * arrive whole; throws NotFound, before a byte is read, for who may make none of these records.
 */
export async function receiveImport(
  actor: Actor,
  record: RecordName,
  { query, request }: Asked,
): Promise<Outcome<Received>> {
  if (!mayImport(actor, record)) throw new NotFound()
  const id = uuidv7()
  const length = request.headers.get('content-length')
  const announced = length === null ? null : Number(length)
  const kept = await keepBytes(filesFolder(), id, request.body, { announced, most: MOST_BYTES })
  if (!kept.ok) return kept
  const { sha256: hash } = kept.value
  const file: ReceivedFile = {
    record: record as Importable,
    fileName: (query.get('name') ?? '').slice(0, LONGEST_NAME),
    path: placeOf(filesFolder(), id),
    type: request.headers.get('content-type')?.split(';')[0]?.trim() ?? '',
    hash,
  }
  return { ok: true, value: { json: file, hash, settle: () => dropBytes(filesFolder(), id) } }
}

/**
 * Reads a table that has come in; its rows are kept for an import that its sender matches, tries and runs. Gives its id.
 * Refuses what is no table, saying why, and keeps nothing of it.
 */
export async function readImport(actor: Actor, file: ReceivedFile): Promise<Outcome<{ id: string }>> {
  let importId: string | null = null
  try {
    return { ok: true, value: { id: await readFile(actor, file, (begun) => (importId = begun)) } }
  } catch (fault) {
    const begun = importId
    if (begun) await theStore().write((tx) => forgetFile(tx, begun))
    if (!(fault instanceof CsvFault)) throw fault
    const { problem, line } = fault
    return refuse('file_unreadable', { details: { problem, ...(line === null ? {} : { line }) } })
  }
}
