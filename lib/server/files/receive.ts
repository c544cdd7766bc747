import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import type { Reader } from '@/db'
import { MOST_NAME } from '@/lib/domain/files'
import type { Outcome } from '@/lib/domain/refusals'
import { dropBytes, keepBytes } from '@/lib/outside/files/file-bytes'
import type { NewFile } from '@/lib/records/file-line'
import { textSchema } from '@/lib/records/kinds/text'
import type { Asked, Received } from '../door'
import { parseInput } from '@/lib/records/parse-input'
import { answer } from '../door/perform'
import { environment } from '../env'
import { log } from '../log'
import { filesFolder } from './place'

const question = z.strictObject({
  name: textSchema(MOST_NAME, false).refine((name) => name.trim() !== '', 'required'),
})

/**
 * Takes a file: its bytes are on the disk before the act is asked for, and gone where it was refused or had been
 * done before. Refuses, before a byte is read, whom
 * `mayBring` refuses (by throwing NotFound) and a name that is no text.
 */
export async function receiveFile(
  { query, request }: Asked,
  mayBring: (reader: Reader) => Promise<unknown>,
): Promise<Outcome<Received>> {
  const named = parseInput(question, Object.fromEntries(query))
  if (!named.ok) return named
  const allowed = await answer(async (reader) => {
    await mayBring(reader)
    return { ok: true, value: null }
  })
  if (!allowed.ok) return allowed
  const fileId = uuidv7()
  const length = request.headers.get('content-length')
  const kept = await keepBytes(filesFolder(), fileId, request.body, {
    announced: length === null ? null : Number(length),
    most: environment().mostFile,
  })
  if (!kept.ok) return kept
  const file: NewFile = { id: fileId, ...named.value, ...kept.value }
  return { ok: true, value: { json: file, hash: file.sha256, settle: (done) => settle(fileId, done) } }
}

/** A fault may have come after the commit: then the nightly sweep looks whether somebody needs the bytes. */
async function settle(fileId: string, done: Outcome<unknown>): Promise<void> {
  const isKept = done.ok && (done.value as { id?: unknown } | null)?.id === fileId
  const isUnclear = !done.ok && (done.refusal === 'internal' || done.refusal === 'store_busy')
  if (isKept || isUnclear) return
  await dropBytes(filesFolder(), fileId).catch((fault: unknown) =>
    log.warn({ err: fault }, 'file not dropped'),
  )
}
