import { and, desc, eq, gt, isNull, or, type SQL } from 'drizzle-orm'
import { jobs, type Reader, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import { jobsInReach } from '@/lib/access/jobs-in-reach'
import { type JobView, jobState, type LongWork, secondsLeft } from '@/lib/domain/jobs'
import type { Outcome } from '@/lib/domain/refusals'

const DAY = 86_400_000
const MOST = 50

/** Answers with my own long work: what is under way and what has ended since yesterday, the newest first. */
export async function myJobs(reader: Reader, actor: Actor): Promise<Outcome<JobView[]>> {
  const lately = or(isNull(jobs.doneAt), gt(jobs.doneAt, actor.now - DAY))
  const where = and(eq(jobs.byId, actor.userId), lately) as SQL
  return { ok: true, value: await viewsOf(reader, actor, where) }
}

/** Answers with one long work. Throws NotFound for another's, but for those who run the workspace. */
export async function jobWith(reader: Reader, actor: Actor, id: string): Promise<Outcome<JobView>> {
  const [job] = await viewsOf(reader, actor, jobsInReach(actor, id))
  if (!job) throw new NotFound()
  return { ok: true, value: job }
}

async function viewsOf(reader: Reader, { now }: Actor, where: SQL): Promise<JobView[]> {
  const rows = await reader
    .select({
      // Without its input, which may be large.
      id: jobs.id,
      kind: jobs.kind,
      byId: users.id,
      by: users.name,
      about: jobs.about,
      done: jobs.done,
      total: jobs.total,
      counts: jobs.counts,
      result: jobs.result,
      refusal: jobs.refusal,
      ended: jobs.ended,
      leaseUntil: jobs.leaseUntil,
      cancelAskedAt: jobs.cancelAskedAt,
      startedAt: jobs.startedAt,
      endedAt: jobs.doneAt,
    })
    .from(jobs)
    .innerJoin(users, eq(users.id, jobs.byId))
    .where(where)
    .orderBy(desc(jobs.createdAt), desc(jobs.id))
    .limit(MOST)
  return rows.map(({ ended, leaseUntil, cancelAskedAt, ...row }) => {
    const state = jobState({ ended, leaseUntil }, now)
    return {
      ...row,
      state,
      kind: row.kind as LongWork,
      about: row.about ?? {},
      counts: row.counts ?? {},
      isCancelAsked: cancelAskedAt !== null,
      secondsLeft: state === 'running' ? secondsLeft(row, now) : null,
    }
  })
}
