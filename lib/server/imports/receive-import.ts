import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import { forgetFile } from '@/lib/commands/import/keep-file'
import { mayImport } from '@/lib/commands/import/import-records'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { CsvFault } from '@/lib/outside/files/read-csv'
import type { Importable } from '@/lib/records/importable'
import type { RecordName } from '@/lib/records/names'
import { environment } from '../env'
import { theStore } from '../store'
import { readFile } from './read-file'

/** The most that a file may hold. */
const MOST_BYTES = 50 * 1024 * 1024
const LONGEST_NAME = 200

export interface Sent {
  record: RecordName
  fileName: string
  request: Request
}

/**
 * Takes a file in: onto the disk as it comes, read there, its rows kept for an import that its sender matches, tries and runs.
 * Gives its id. Refuses what is too large, what did not arrive whole, and what is no table, saying why; throws NotFound for who may
 * make none of these records.
 */
export async function receiveImport(
  actor: Actor,
  { record, fileName, request }: Sent,
): Promise<Outcome<{ id: string }>> {
  if (!mayImport(actor, record)) throw new NotFound()
  const announced = request.headers.get('content-length')
  if (Number(announced) > MOST_BYTES) return tooLarge()
  const folder = join(environment().data, 'incoming')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, uuidv7())
  let importId: string | null = null
  try {
    const { bytes, hash } = await written(request, path)
    if (bytes > MOST_BYTES) return tooLarge()
    if (announced !== null && Number(announced) !== bytes) return refuse('malformed_body')
    const type = request.headers.get('content-type')?.split(';')[0]?.trim() ?? ''
    const file = { record: record as Importable, fileName: fileName.slice(0, LONGEST_NAME), path, type, hash }
    const id = await readFile(actor, file, (begun) => (importId = begun))
    return { ok: true, value: { id } }
  } catch (fault) {
    const begun = importId
    if (begun) await theStore().write((tx) => forgetFile(tx, begun))
    if (!(fault instanceof CsvFault)) throw fault
    const { problem, line } = fault
    return refuse('file_unreadable', { details: { problem, ...(line === null ? {} : { line }) } })
  } finally {
    await rm(path, { force: true })
  }
}

/** Writes what is sent to a file as it comes; more than the most is not written. */
async function written(request: Request, path: string): Promise<{ bytes: number; hash: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const reader = request.body?.getReader()
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      bytes += part.value.length
      if (bytes > MOST_BYTES) return void (await reader?.cancel())
      hash.update(part.value)
      yield part.value
    }
  }
  await pipeline(chunks, createWriteStream(path, { mode: 0o600 }))
  return { bytes, hash: hash.digest('hex') }
}

function tooLarge() {
  return refuse('body_too_large', { details: { limit: '50 MB' } })
}
