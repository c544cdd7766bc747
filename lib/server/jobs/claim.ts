import { and, asc, eq, inArray, isNotNull, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import { jobs, type Store } from '@/db'
import { MOST_TRIES, nextTry } from '@/lib/domain/job-times'
import { type JobEnd, type JobProgress, MOST_TRIES_OF_PEOPLE } from '@/lib/domain/jobs'
import type { Refused } from '@/lib/domain/refusals'

export type Job = typeof jobs.$inferSelect

export interface Claim {
  kinds: string[]
  /** Who takes it: a name no other process has. */
  by: string
  now: number
  leaseMs: number
}

/**
 * Takes the job that is due longest, for the length of a lease; null where none is due, or another process was quicker.
 * A job whose lease has run out (its process died) is due again.
 */
export async function claimJob(store: Store, { kinds, by, now, leaseMs }: Claim): Promise<Job | null> {
  const free = or(isNull(jobs.leaseUntil), lt(jobs.leaseUntil, now))
  const due = and(isNull(jobs.doneAt), lte(jobs.runAt, now), inArray(jobs.kind, kinds), free)
  // Asked before, so that looking for work does not write.
  const [waiting] = await store.read((reader) =>
    reader.select({ id: jobs.id }).from(jobs).where(due).orderBy(asc(jobs.runAt), asc(jobs.id)).limit(1),
  )
  if (!waiting) return null
  const taken = await store.write((tx) =>
    tx
      .update(jobs)
      .set({
        leaseUntil: now + leaseMs,
        leasedBy: by,
        tries: sql`${jobs.tries} + 1`,
        startedAt: sql`coalesce(${jobs.startedAt}, ${now})`,
      })
      .where(and(eq(jobs.id, waiting.id), due))
      .returning(),
  )
  return taken[0] ?? null
}

/** Holds a job for longer; false where it is no longer ours. */
export async function renewLease(store: Store, job: Job, until: number): Promise<boolean> {
  const kept = await store.write((tx) =>
    tx.update(jobs).set({ leaseUntil: until }).where(ours(job)).returning({ id: jobs.id }),
  )
  return kept.length > 0
}

/** Notes how far a job is, and tells whether somebody has asked for its end; null where it is no longer ours. */
export async function noteProgress(
  store: Store,
  job: Job,
  { done, total, counts, mark }: JobProgress,
): Promise<{ isCancelAsked: boolean } | null> {
  // What is not told stays as it was: drizzle leaves out what is undefined.
  const [kept] = await store.write((tx) =>
    tx
      .update(jobs)
      .set({ done, total, counts, mark })
      .where(ours(job))
      .returning({ cancelAskedAt: jobs.cancelAskedAt }),
  )
  return kept ? { isCancelAsked: kept.cancelAskedAt !== null } : null
}

/** How a job came to its end. */
export interface Finish {
  ended: JobEnd
  result?: unknown
  refusal?: Refused
}

/** Notes that a job has ended, and what it gave. */
export async function finishJob(store: Store, job: Job, finish: Finish, now: number): Promise<void> {
  const { ended, result = null, refusal = null } = finish
  const done = { doneAt: now, leaseUntil: null, failure: null, ended, result, refusal }
  await store.write((tx) => tx.update(jobs).set(done).where(ours(job)))
}

/** Notes that a job failed: it is tried again later, or given up after so many tries. Tells which. */
export async function failJob(
  store: Store,
  job: Job,
  failure: string,
  now: number,
): Promise<'failed' | 'given_up'> {
  const isLast = job.tries >= (job.byId === null ? MOST_TRIES : MOST_TRIES_OF_PEOPLE)
  const later = isLast ? { doneAt: now, ended: 'failed' as const } : { runAt: nextTry(job.tries, now) }
  await store.write((tx) =>
    tx
      .update(jobs)
      .set({ ...later, failure, leaseUntil: null })
      .where(ours(job)),
  )
  return isLast ? 'given_up' : 'failed'
}

/** Gives a job back unfinished, as if it had not been taken: the process is about to stop. */
export async function returnJob(store: Store, job: Job): Promise<void> {
  const back = { leaseUntil: null, leasedBy: null, tries: job.tries - 1 }
  await store.write((tx) => tx.update(jobs).set(back).where(ours(job)))
}

/** Forgets jobs that ended a month ago. */
export async function forgetOldJobs(store: Store, now: number): Promise<void> {
  const old = and(isNotNull(jobs.doneAt), lt(jobs.doneAt, now - 30 * 86_400_000))
  await store.write((tx) => tx.delete(jobs).where(old))
}

function ours({ id, leasedBy, tries }: Job): SQL {
  return and(
    eq(jobs.id, id),
    eq(jobs.leasedBy, leasedBy ?? ''),
    eq(jobs.tries, tries),
    isNull(jobs.doneAt),
  ) as SQL
}
