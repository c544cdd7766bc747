import { eq } from 'drizzle-orm'
import { jobs, subjectOf, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import { jobsInReach } from '@/lib/access/jobs-in-reach'
import type { Outcome } from '@/lib/domain/refusals'

/**
 * Asks for the end of long work: what has not begun never does, what runs stops at its next step, and what it has done stays.
 * Throws NotFound for another's, but for those who run the workspace. What has ended is left, and nothing is written.
 */
export async function cancelJob(
  tx: Writer,
  actor: Actor,
  { id }: { id: string },
): Promise<Outcome<{ id: string; eventId: string | null }>> {
  const [job] = await tx.select().from(jobs).where(jobsInReach(actor, id))
  if (!job) throw new NotFound()
  if (job.doneAt !== null || job.cancelAskedAt !== null) return { ok: true, value: { id, eventId: null } }
  const { now } = actor
  const end = { doneAt: now, ended: 'cancelled' as const, leaseUntil: null }
  await tx
    .update(jobs)
    // What waits for another try is taken at once, to give what it has done.
    .set({ cancelAskedAt: now, ...(job.startedAt === null ? end : { runAt: Math.min(job.runAt, now) }) })
    .where(eq(jobs.id, id))
  const eventId = await writeEvent(tx, {
    act: 'job.cancel',
    subject: subjectOf('job', id),
    actorId: actor.userId,
    at: now,
    changes: { kind: [null, job.kind] },
  })
  return { ok: true, value: { id, eventId } }
}
