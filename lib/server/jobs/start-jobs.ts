import 'server-only'
import { join } from 'node:path'
import { databaseAddress, dialect, searchFills } from '@/db'
import { fillSearch as fill } from '@/lib/commands/fill-search'
import { keepQueued } from '@/lib/commands/queue-job'
import { nextBackupAt } from '@/lib/domain/job-times'
import { workspaceOf } from '@/lib/queries/workspace'
import { makeBackup } from '../backups/make-backup'
import { pruneBackups } from '../backups/prune-backups'
import { environment } from '../env'
import { filesFolder } from '../files/place'
import { sweepFiles as sweep } from '../files/sweep'
import { log } from '../log'
import { onStop } from '../stopping'
import { theStore } from '../store'
import { forgetOldJobs } from './claim'
import { type Handler, JobRunner } from './runner'

const PLAN_EVERY_MS = 60_000

/** What this process can do; a PostgreSQL database is backed up by its own tools. */
const handlers: Record<string, Handler> = {
  fillSearch,
  sweepFiles,
  ...(dialect === 'sqlite' ? { backup } : {}),
}
/** So long a job may fill the index before others have their turn; it is queued again. */
const FILL_MS = 45_000

/** Starts to run jobs, and sees to it that those that come every day are queued; stops with the process. */
export function startJobs(): void {
  const runner = new JobRunner(theStore(), handlers)
  const planning = setInterval(() => void plan(), PLAN_EVERY_MS)
  planning.unref()
  onStop(async () => {
    clearInterval(planning)
    await runner.stop()
  })
  runner.start()
  void plan()
}

async function plan(): Promise<void> {
  const now = Date.now()
  try {
    const { workspace, fills } = await theStore().read(async (reader) => ({
      workspace: await workspaceOf(reader),
      fills: await reader.select().from(searchFills).limit(1),
    }))
    if (fills.length > 0)
      await theStore().write((tx) => keepQueued(tx, { kind: 'fillSearch', runAt: now, now }))
    if (!workspace) return
    const runAt = nextBackupAt(now, workspace.timeZone)
    await theStore().write((tx) => keepQueued(tx, { kind: 'sweepFiles', runAt, now }))
    if (dialect !== 'sqlite') return
    await theStore().write((tx) => keepQueued(tx, { kind: 'backup', runAt, now }))
    await forgetOldJobs(theStore(), now)
  } catch (fault) {
    log.warn({ err: fault }, 'plan')
  }
}

async function backup(_input: unknown, signal: AbortSignal): Promise<void> {
  const store = theStore()
  const workspace = await store.read(workspaceOf)
  if (!workspace) return
  const folder = join(environment().data, 'backups')
  const place = { file: databaseAddress(), folder, bytes: filesFolder() }
  const { file, bytes } = await makeBackup(store, place, Date.now(), signal)
  log.info({ file, bytes }, 'backup')
  await pruneBackups(store, folder, workspace.timeZone, Date.now())
}

async function fillSearch(_input: unknown, signal: AbortSignal): Promise<void> {
  await fill(theStore(), signal, performance.now() + FILL_MS)
}

async function sweepFiles(_input: unknown, signal: AbortSignal): Promise<void> {
  const gone = await sweep(theStore(), filesFolder(), Date.now(), signal)
  if (gone > 0) log.info({ gone }, 'files swept')
}
