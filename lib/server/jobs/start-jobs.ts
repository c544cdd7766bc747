import 'server-only'
import { join } from 'node:path'
import { databaseAddress, dialect, searchFills } from '@/db'
import { fillRegions } from '@/lib/commands/fill-regions'
import { fillSearch as fill } from '@/lib/commands/fill-search'
import { keepQueued } from '@/lib/commands/queue-job'
import { endViewings as endLooks } from '@/lib/commands/view-as'
import { nextBackupAt } from '@/lib/domain/job-times'
import type { Outcome } from '@/lib/domain/refusals'
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
import { workOfPeople } from './long-work'
import { onPoke } from './poke'
import { type Handler, JobRunner, type Run } from './runner'

const PLAN_EVERY_MS = 60_000

/** What this process does for the house; a PostgreSQL database is backed up by its own tools. */
const handlers: Record<string, Handler> = {
  fillSearch,
  sweepFiles,
  endViewings,
  fillRegions: (input, { signal }) => fillRegions(theStore(), input, Date.now(), signal),
  ...(dialect === 'sqlite' ? { backup } : {}),
}
/** Works of people that one process does at the same time, beside those of the house. */
const LANES = 2
/** So long a job may fill the index before others have their turn; it is queued again. */
const FILL_MS = 45_000

/** Starts to run jobs, and sees to it that those that come every day are queued; stops with the process. */
export function startJobs(): void {
  const lanes = Array.from({ length: LANES }, () => new JobRunner(theStore(), workOfPeople))
  const runners = [new JobRunner(theStore(), handlers), ...lanes]
  const planning = setInterval(() => void plan(), PLAN_EVERY_MS)
  planning.unref()
  onStop(async () => {
    clearInterval(planning)
    await Promise.all(runners.map((runner) => runner.stop()))
  })
  for (const runner of runners) runner.start()
  onPoke(() => lanes.forEach((lane) => void lane.runDue()))
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
    await forgetOldJobs(theStore(), now)
    if (!workspace) return
    const runAt = nextBackupAt(now, workspace.timeZone)
    await theStore().write((tx) => keepQueued(tx, { kind: 'sweepFiles', runAt, now }))
    if (dialect !== 'sqlite') return
    await theStore().write((tx) => keepQueued(tx, { kind: 'backup', runAt, now }))
  } catch (fault) {
    log.warn({ err: fault }, 'plan')
  }
}

async function backup(_input: unknown, { signal }: Run): Promise<Outcome<null>> {
  const store = theStore()
  const workspace = await store.read(workspaceOf)
  if (!workspace) return { ok: true, value: null }
  const folder = join(environment().data, 'backups')
  const place = { file: databaseAddress(), folder, bytes: filesFolder() }
  const { file, bytes } = await makeBackup(store, place, Date.now(), signal)
  log.info({ file, bytes }, 'backup')
  await pruneBackups(store, folder, workspace.timeZone, Date.now())
  return { ok: true, value: null }
}

async function fillSearch(_input: unknown, { signal }: Run): Promise<Outcome<null>> {
  await fill(theStore(), signal, performance.now() + FILL_MS)
  return { ok: true, value: null }
}

async function sweepFiles(_input: unknown, { signal }: Run): Promise<Outcome<null>> {
  const gone = await sweep(theStore(), filesFolder(), Date.now(), signal)
  if (gone > 0) log.info({ gone }, 'files swept')
  return { ok: true, value: null }
}

async function endViewings(): Promise<Outcome<null>> {
  await theStore().write((tx) => endLooks(tx, Date.now()))
  return { ok: true, value: null }
}
