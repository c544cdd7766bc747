import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { CopiedDatabase, CopiedFile } from '@/db'
import { BytesBroken, copyBytes, copyWhatIsThere, toldOf } from './copy-bytes'
import { sha256Of, syncFolder, writeDurably } from './durable'

const schema = z.object({
  format: z.literal('loudou-backup'),
  version: z.literal(1),
  madeAt: z.int(),
  bytes: z.int(),
  sha256: z.string(),
  /** Where the chain of events ends. */
  position: z.int(),
  /** What was attached to records; it lies in the folder `files` beside. */
  files: z.object({ count: z.int(), bytes: z.int(), sha256: z.string() }).optional(),
  /** Those of them whose bytes were lost or altered already when this was made. */
  lacking: z.array(z.object({ id: z.string(), reason: z.enum(['missing', 'altered']) })).optional(),
  /** Rows of every table. */
  counts: z.record(z.string(), z.int()),
})

/** What a backup says of itself, in FILE.manifest.json beside it. */
export type BackupManifest = z.infer<typeof schema>

/** The backup is not what its manifest says, or has none. */
export class BackupBroken extends Error {
  constructor(reason: string) {
    super(`backup_broken: ${reason}`)
    this.name = 'BackupBroken'
  }
}

const manifestOf = (file: string) => `${file}.manifest.json`

/** The file is there already: a backup never replaces anything. */
export class BackupExists extends Error {
  constructor(file: string) {
    super(`backup_exists: ${file} is there already; give another name.`)
    this.name = 'BackupExists'
  }
}

/** Where the bytes of attached files lie beside a backup, for all backups of one folder together: no bytes ever change. */
const bytesBeside = (file: string) => join(dirname(file), 'files')

interface Making {
  /** Where the bytes of attached files rest. */
  bytes: string
  signal?: AbortSignal | undefined
}

/**
 * Makes a backup FILE (a whole SQLite database) with its manifest beside it, and the attached files in the folder `files`
 * beside; what of those is lost is said in the manifest. `copy` writes the database, synced and checked, under the name it is given; only then do the names appear. Refuses
 * (throws) to replace a file, and leaves nothing half-done but bytes that the next one needs too.
 */
export async function writeBackup(
  file: string,
  madeAt: number,
  copy: (target: string) => Promise<CopiedDatabase>,
  { bytes, signal }: Making,
): Promise<BackupManifest> {
  if (existsSync(file)) throw new BackupExists(file)
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const beside = `${file}.part`
  try {
    await rm(beside, { force: true })
    const { counts, position, files } = await copy(beside)
    // After the database: bytes are there before the row that tells of them, and stay.
    // One that is lost is no reason to keep nothing at all of the others.
    const lacking = await copyWhatIsThere(bytes, bytesBeside(file), files, { signal })
    const { size } = await stat(beside)
    const sha256 = await sha256Of(beside)
    const manifest = {
      format: 'loudou-backup',
      version: 1,
      madeAt,
      bytes: size,
      sha256,
      position,
      files: toldOf(files),
      ...(lacking.length > 0 && { lacking: lacking.map(({ id, reason }) => ({ id, reason })) }),
      counts,
    } as const
    await writeDurably(manifestOf(file), `${JSON.stringify(manifest, null, 2)}\n`)
    await rename(beside, file)
    await syncFolder(dirname(file))
    return manifest
  } catch (fault) {
    await rm(beside, { force: true })
    throw fault
  }
}

/** Reads a backup's manifest and compares the file with it, byte for byte by SHA-256. Refuses (throws BackupBroken) otherwise. */
export async function readBackup(file: string): Promise<BackupManifest> {
  const text = await readFile(manifestOf(file), 'utf8').catch(() => null)
  if (text === null) throw new BackupBroken(`${manifestOf(file)} cannot be read.`)
  const found = await stat(file).catch(() => null)
  if (!found) throw new BackupBroken(`${file} cannot be read.`)
  const parsed = schema.safeParse(jsonOf(text))
  if (!parsed.success) throw new BackupBroken(`${manifestOf(file)} is no manifest of a backup.`)
  if (found.size !== parsed.data.bytes)
    throw new BackupBroken(`${file} has ${found.size} bytes, but its manifest says ${parsed.data.bytes}.`)
  if ((await sha256Of(file)) !== parsed.data.sha256)
    throw new BackupBroken(`${file} is not the file that its manifest tells of (SHA-256 differs).`)
  return parsed.data
}

/** Refuses (throws BackupBroken) where what was opened does not hold what the manifest says. */
export function compareWithManifest(manifest: BackupManifest, found: CopiedDatabase): void {
  if (found.position !== manifest.position)
    throw new BackupBroken(`its chain ends at ${found.position}, but its manifest says ${manifest.position}.`)
  const told = toldOf(found.files)
  if (manifest.files && manifest.files.sha256 !== told.sha256)
    throw new BackupBroken(`its files are not those that its manifest tells of.`)
  for (const table of new Set([...Object.keys(manifest.counts), ...Object.keys(found.counts)]))
    if (found.counts[table] !== manifest.counts[table])
      throw new BackupBroken(
        `${table} has ${found.counts[table]} rows, but its manifest says ${manifest.counts[table]}.`,
      )
}

/**
 * Puts the bytes of attached files back, each read and compared. Refuses (throws BackupBroken) where one is missing or altered
 * that the backup does not say it lacks; gives how many it lacks.
 */
export async function restoreBytes(
  backup: string,
  folder: string,
  files: readonly CopiedFile[],
  lacking: BackupManifest['lacking'] = [],
): Promise<number> {
  const lost = new Set(lacking.map(({ id }) => id))
  const held = files.filter(({ id }) => !lost.has(id))
  try {
    await copyBytes(bytesBeside(backup), folder, held, { isChecked: true })
    return files.length - held.length
  } catch (fault) {
    throw fault instanceof BytesBroken ? new BackupBroken(`${fault.message}.`) : fault
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
