import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { backups, copySqlite, type Store } from '@/db'
import { writeBackup } from '@/lib/outside/files/backup-file'
import { tellLacking } from '@/lib/domain/lacking-files'
import type { Backup } from '@/lib/queries/backups'

interface Place {
  /** The SQLite file. */
  file: string
  /** Where backups are kept. */
  folder: string
  /** Where the bytes of attached files rest. */
  bytes: string
}

/**
 * Makes a backup of a SQLite database in use: copied, synced, opened and checked before it gets its name, with its
 * manifest beside it as `restore` wants it, and noted in `backups` with the files that it lacks. One that failed is noted too, leaves no file, and throws.
 */
export async function makeBackup(
  store: Store,
  { file, folder, bytes: from }: Place,
  now: number,
  signal?: AbortSignal,
): Promise<Backup> {
  const name = `loudou-${new Date(now).toISOString().replaceAll(':', '-')}.db`
  const row: Backup = {
    id: uuidv7(),
    file: name,
    bytes: 0,
    sha256: '',
    madeAt: now,
    verifiedAt: null,
    failure: null,
  }
  try {
    const copy = (target: string) => copySqlite(file, target, signal)
    const {
      bytes,
      sha256,
      lacking = [],
    } = await writeBackup(join(folder, name), now, copy, {
      bytes: from,
      signal,
    })
    const failure = tellLacking(lacking.map(({ id }) => id))
    Object.assign(row, { bytes, sha256, verifiedAt: Date.now(), failure })
  } catch (fault) {
    // A stop is no failure: the job is given back, and the next start makes the backup.
    if (!signal?.aborted) await noteFailure(store, { ...row, failure: reasonOf(fault) })
    throw fault
  }
  await store.write((tx) => tx.insert(backups).values(row))
  return row
}

/** Beside the fault that is thrown: where the disk is full, even this line may not fit. */
async function noteFailure(store: Store, row: Backup): Promise<void> {
  await store.write((tx) => tx.insert(backups).values(row)).catch(() => undefined)
}

function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'Error'
  return 'reason' in fault ? `${fault.name} ${String(fault.reason)}` : fault.name
}
