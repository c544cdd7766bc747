import { statfs } from 'node:fs/promises'
import { migrationState, probeWriting, type Store } from '@/db'
import type { Check, CheckName, CheckReason } from '@/lib/domain/health'
import { sealingOf } from '@/lib/queries/sealing'
import { log } from '../log'

const PATIENCE_MS = 5000
/** Less than this, and the next backup or a busy day fills the disk. */
const LEAST_FREE = 100 * 1024 * 1024
/** Sealing takes some hundred milliseconds; behind by this much, screens and webhooks no longer follow. */
const MOST_LAG_MS = 60_000

/** Looks at everything that readiness depends on. Never throws: what fails has a reason. */
export function allChecks(store: Store, data: string, now: number): Promise<Check[]> {
  return Promise.all([
    checked('writing', async () => {
      await probeWriting(store, now)
      return null
    }),
    checked('migrations', async () => {
      const { pending, unknown } = await store.read(migrationState)
      return unknown.length > 0 ? 'database_newer' : pending.length > 0 ? 'pending' : null
    }),
    checked('disk', async () => ((await freeBytes(data)) < LEAST_FREE ? 'space_low' : null)),
    checked('sealing', async () => {
      const { lag } = await store.read((reader) => sealingOf(reader, now))
      return lag > MOST_LAG_MS ? 'behind' : null
    }),
  ])
}

/** Gives how many bytes may still be written in the file system of a folder. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

async function checked(name: CheckName, look: () => Promise<CheckReason | null>): Promise<Check> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<CheckReason>((resolve) => {
    timer = setTimeout(() => resolve('no_answer'), PATIENCE_MS)
  })
  const reason = await Promise.race([look(), late]).catch((fault: unknown) => reasonOf(name, fault))
  clearTimeout(timer)
  return { name, reason }
}

/** By name, as the doors do: the class that threw need not be the one imported here. */
function reasonOf(check: CheckName, fault: unknown): CheckReason {
  const { name, reason } = fault as { name?: string; reason?: string }
  if (name === 'StoreUnwritable') return reason === 'full' ? 'disk_full' : 'read_only'
  if (name === 'StoreBusy') return 'busy'
  log.error({ err: fault, check }, 'readiness')
  return 'fault'
}
