import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { CopiedFile } from '@/db'
import { sha256Of, syncFolder } from './durable'
import { placeOf } from './file-bytes'

/** The bytes of a file are missing, or are not those that came in. */
export class BytesBroken extends Error {
  constructor(
    readonly id: string,
    readonly reason: 'missing' | 'altered',
  ) {
    super(`the file ${id} is ${reason}`)
    this.name = 'BytesBroken'
  }
}

/** What files come to: how many, how large, and one hash over all of them. */
export interface FilesTold {
  count: number
  bytes: number
  sha256: string
}

/** Tells what files come to, in the order of their ids: SHA-256 over a line each of id, size and hash. */
export function toldOf(files: readonly CopiedFile[]): FilesTold {
  const hash = createHash('sha256')
  let total = 0
  for (const { id, bytes, sha256 } of [...files].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    hash.update(`${id} ${bytes} ${sha256}\n`)
    total += bytes
  }
  return { count: files.length, bytes: total, sha256: hash.digest('hex') }
}

/** Says what is wrong with the bytes of a file; null where they are those that came in. */
export async function problemOf(
  folder: string,
  { id, bytes, sha256 }: CopiedFile,
): Promise<BytesBroken['reason'] | null> {
  const place = placeOf(folder, id)
  const found = await stat(place).catch(() => null)
  if (!found) return 'missing'
  return found.size === bytes && (await sha256Of(place)) === sha256 ? null : 'altered'
}

interface Wishes {
  isChecked?: boolean
  signal?: AbortSignal | undefined
}

/**
 * Copies the bytes of files into another folder under the same names, each checked and synced before it gets its name. What
 * lies there already in the right size is left alone, unless `isChecked`: then it is read too. Throws BytesBroken for one that
 * is missing or not what it was.
 */
export async function copyBytes(
  from: string,
  to: string,
  files: readonly CopiedFile[],
  wishes: Wishes = {},
): Promise<void> {
  const [first] = await copyWhatIsThere(from, to, files, { ...wishes, most: 0 })
  if (first) throw first
}

/** Copies as copyBytes does, and gives those that are missing or not what they were instead of throwing for the first. */
export async function copyWhatIsThere(
  from: string,
  to: string,
  files: readonly CopiedFile[],
  { isChecked = false, signal, most = Infinity }: Wishes & { most?: number } = {},
): Promise<BytesBroken[]> {
  const lacking: BytesBroken[] = []
  for (const file of files) {
    signal?.throwIfAborted()
    const target = placeOf(to, file.id)
    const there = await stat(target).catch(() => null)
    const isThere = there?.size === file.bytes && (!isChecked || (await problemOf(to, file)) === null)
    if (isThere) continue
    await copyOne(placeOf(from, file.id), target, file).catch((fault: unknown) => {
      if (!(fault instanceof BytesBroken)) throw fault
      lacking.push(fault)
    })
    if (lacking.length > most) break
  }
  return lacking
}

async function copyOne(source: string, target: string, { id, bytes, sha256 }: CopiedFile): Promise<void> {
  const beside = `${target}.part`
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  try {
    await copyFile(source, beside, constants.COPYFILE_FICLONE).catch((fault: unknown) => {
      throw isMissing(fault) ? new BytesBroken(id, 'missing') : fault
    })
    const handle = await open(beside, 'r+')
    await handle.sync().finally(() => handle.close())
    if ((await stat(beside)).size !== bytes || (await sha256Of(beside)) !== sha256)
      throw new BytesBroken(id, 'altered')
    await rename(beside, target)
    await syncFolder(dirname(target))
  } finally {
    await rm(beside, { force: true })
  }
}

function isMissing(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'
}
