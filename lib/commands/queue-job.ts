import { and, eq, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { jobs, type Writer } from '@/db'
import type { Instant } from '@/lib/domain/days'
import type { JobAbout } from '@/lib/domain/jobs'

export interface NewJob {
  kind: string
  input?: unknown
  runAt: Instant
  now: Instant
  /** Of long work that a person starts: see startJob. */
  byId?: string
  about?: JobAbout
  total?: number | null
}

/** Queues work in the act's own transaction: it is done if and only if the act is, and survives a crash. */
export async function queueJob(tx: Writer, { now, input = {}, ...job }: NewJob): Promise<string> {
  const id = uuidv7()
  await tx.insert(jobs).values({ id, ...job, input, createdAt: now })
  return id
}

/**
 * Sees to it that one job of a kind is waiting, to be run at `runAt` where it is new; `sooner` moves one that waits already
 * forward. Never makes a second one, however many ask.
 */
export async function keepQueued(tx: Writer, job: NewJob, sooner = false): Promise<void> {
  const [waiting] = await tx
    .select({ id: jobs.id, runAt: jobs.runAt })
    .from(jobs)
    .where(and(eq(jobs.kind, job.kind), isNull(jobs.doneAt)))
    .limit(1)
  if (!waiting) await queueJob(tx, job)
  else if (sooner && waiting.runAt > job.runAt)
    await tx.update(jobs).set({ runAt: job.runAt }).where(eq(jobs.id, waiting.id))
}
