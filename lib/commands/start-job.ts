import { and, count, eq, isNull } from 'drizzle-orm'
import { jobs, subjectOf, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { type JobAbout, type LongWork, MOST_UNDER_WAY } from '@/lib/domain/jobs'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { queueJob } from './queue-job'

export interface NewLongWork {
  kind: LongWork
  /** For its handler. */
  input: unknown
  /** For its title: nothing that only some may see. */
  about: JobAbout
  /** How much there is to do, where that is known. */
  total?: number
}

/**
 * Starts long work of a person, which they may leave and cancel: the caller has asked whether they may do it, and its handler
 * asks again for each record. Refuses more than MOST_UNDER_WAY at once.
 */
export async function startJob(
  tx: Writer,
  actor: Actor,
  { kind, input, about, total }: NewLongWork,
): Promise<Outcome<{ jobId: string; eventId: string }>> {
  const underWay = and(eq(jobs.byId, actor.userId), isNull(jobs.doneAt))
  const [{ n } = { n: 0 }] = await tx.select({ n: count() }).from(jobs).where(underWay)
  if (n >= MOST_UNDER_WAY) return refuse('too_much_work', { details: { limit: MOST_UNDER_WAY } })
  const of = { byId: actor.userId, about, total: total ?? null }
  const jobId = await queueJob(tx, { kind, input, runAt: actor.now, now: actor.now, ...of })
  const eventId = await writeEvent(tx, {
    act: 'job.start',
    subject: subjectOf('job', jobId),
    actorId: actor.userId,
    at: actor.now,
    changes: { kind: [null, kind] },
  })
  return { ok: true, value: { jobId, eventId } }
}
