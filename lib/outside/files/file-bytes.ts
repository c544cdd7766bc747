import { createHash } from 'node:crypto'
import { type FileHandle, link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StoreUnwritable } from '@/db'
import { fileType, TELLING_BYTES } from '@/lib/domain/file-type'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { syncFolder } from './durable'

/** What was found out about bytes while they came in. */
export interface KeptBytes {
  bytes: number
  sha256: string
  type: string
}

interface Arriving {
  /** What the sender said they send; null where they did not say. */
  announced: number | null
  most: number
}

/** Where a file of this id rests. Of time-ordered ids the last letters scatter. */
export function placeOf(folder: string, id: string): string {
  if (!/^[\w-]{4,64}$/.test(id)) throw new Error('no id of a file')
  return join(folder, id.slice(-2), id)
}

/**
 * Writes bytes as they come under the name that their id gives, by way of another name: what stands under it is whole and on
 * the disk. Refuses more than may be, and fewer or more than were announced; throws StoreUnwritable on a full disk. Then nothing stays.
 */
export async function keepBytes(
  folder: string,
  id: string,
  body: ReadableStream<Uint8Array> | null,
  { announced, most }: Arriving,
): Promise<Outcome<KeptBytes>> {
  const place = placeOf(folder, id)
  const beside = `${place}.part`
  if (announced !== null && announced > most) return tooLarge(most)
  try {
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    const handle = await open(beside, 'w', 0o600)
    const kept = await written(handle, body, most).finally(() => handle.close())
    if (kept.ok && (announced === null || kept.value.bytes === announced)) {
      await rename(beside, place)
      await syncFolder(dirname(place))
      return kept
    }
    await rm(beside, { force: true })
    return kept.ok ? refuse('malformed_body') : kept
  } catch (fault) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw unwritable(fault)
  }
}

async function written(
  handle: FileHandle,
  body: ReadableStream<Uint8Array> | null,
  most: number,
): Promise<Outcome<KeptBytes>> {
  const hash = createHash('sha256')
  const start: Uint8Array[] = []
  let bytes = 0
  const reader = body?.getReader()
  const next = () => reader?.read().catch(() => null)
  for (let part = await next(); part !== undefined && !part?.done; part = await next()) {
    // Whoever sent it went away.
    if (part === null) return refuse('malformed_body')
    const room = TELLING_BYTES - bytes
    if (room > 0) start.push(part.value.slice(0, room))
    bytes += part.value.length
    if (bytes > most) {
      await reader?.cancel()
      return tooLarge(most)
    }
    hash.update(part.value)
    await handle.writeFile(part.value)
  }
  await handle.sync()
  return { ok: true, value: { bytes, sha256: hash.digest('hex'), type: fileType(Buffer.concat(start)) } }
}

function tooLarge(most: number) {
  return refuse('body_too_large', { details: { limit: `${most / 1_000_000} MB` } })
}

const UNWRITABLE: Record<string, 'full' | 'read_only'> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read_only',
  EACCES: 'read_only',
}

function unwritable(fault: unknown): unknown {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
  const reason = UNWRITABLE[code]
  return reason ? new StoreUnwritable(reason, { cause: fault }) : fault
}

/** Throws bytes away. One that is not there is no fault. */
export async function dropBytes(folder: string, id: string): Promise<void> {
  await rm(placeOf(folder, id), { force: true })
}

/** Throws away what was left of writing. */
export async function dropPart(folder: string, id: string): Promise<void> {
  await rm(`${placeOf(folder, id)}.part`, { force: true })
}

/** Opens bytes to be read; null where they are not there, or not as many as they should be. */
export async function openBytes(folder: string, id: string, bytes: number): Promise<FileHandle | null> {
  const handle = await open(placeOf(folder, id), 'r').catch(() => null)
  if (!handle) return null
  if ((await handle.stat()).size === bytes) return handle
  await handle.close()
  return null
}

/** Lists what lies in the folder and was last written before a moment: the ids, and what was left of writing as `part`. */
export async function* restingBytes(
  folder: string,
  before: number,
): AsyncGenerator<{ id: string; isPart: boolean }> {
  for (const drawer of await readdir(folder).catch(() => []))
    for (const name of await readdir(join(folder, drawer)).catch(() => [])) {
      const found = await stat(join(folder, drawer, name)).catch(() => null)
      if (found && found.mtimeMs < before)
        yield { id: name.replace(/\.part$/, ''), isPart: name.endsWith('.part') }
    }
}

/** Keeps everything that lies in the folder under a second name in another: whatever becomes of it here, it is there. */
export async function linkBytes(folder: string, to: string): Promise<void> {
  for await (const { id, isPart } of restingBytes(folder, Number.POSITIVE_INFINITY)) {
    if (isPart) continue
    await mkdir(dirname(placeOf(to, id)), { recursive: true, mode: 0o700 })
    await link(placeOf(folder, id), placeOf(to, id))
  }
}
