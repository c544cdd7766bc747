import { and, eq, exists, isNull, lte, or, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { sessions, subjectOf, subqueries, users, viewings, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow, allowWorkspace, NotFound } from '@/lib/access/authorize'
import { VIEWING_MS } from '@/lib/domain/viewing'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { queueJob } from './queue-job'

/**
 * Lets somebody who runs the workspace look at it as another person, in this session, for half an hour at most, and writes
 * that down. Refuses oneself; throws NotFound for who may not, for people who are switched off, and for an owner unless an
 * owner asks.
 */
export async function beginViewing(
  tx: Writer,
  actor: Actor,
  { sessionId, userId }: { sessionId: string; userId: string },
): Promise<Outcome<{ until: number }>> {
  allowWorkspace(actor, 'workspace.viewAs')
  const person = await allow(tx, actor, 'user.read', userId)
  if (!person.isActive || (person.role === 'owner' && actor.role !== 'owner')) throw new NotFound()
  if (userId === actor.userId) return refuse('own_account')
  await endViewings(tx, actor.now, sessionId)
  const until = actor.now + VIEWING_MS
  const row = { id: uuidv7(), sessionId, viewerId: actor.userId, viewedId: userId, beganAt: actor.now, until }
  await tx.insert(viewings).values(row)
  // Whoever looks may go away: the end is written down when it comes, and not at somebody's next act.
  await queueJob(tx, { kind: 'endViewings', runAt: until, now: actor.now })
  await writeEvent(tx, {
    act: 'user.viewAs',
    subject: subjectOf('user', userId),
    about: [subjectOf('user', actor.userId)],
    actorId: actor.userId,
    at: actor.now,
    changes: { until: [null, until] },
  })
  return { ok: true, value: { until } }
}

/** Ends what a session looks at as somebody else, and writes that down; nothing where it does not. */
export async function endViewing(
  tx: Writer,
  { sessionId, now }: { sessionId: string; now: number },
): Promise<Outcome<{ ended: number }>> {
  return { ok: true, value: { ended: await endViewings(tx, now, sessionId) } }
}

/**
 * Writes down the end of every look that ran out, whose session is over or whose person was switched off, at the moment when it
 * ended; of one session, of any that it still has.
 */
export async function endViewings(tx: Writer, now: number, sessionId?: string): Promise<number> {
  const isOff = subqueries
    .select({ off: sql`1` })
    .from(users)
    .where(and(eq(users.id, viewings.viewedId), eq(users.isActive, false)))
  const isOver = sessionId
    ? eq(viewings.sessionId, sessionId)
    : or(lte(viewings.until, now), isNull(sessions.id), lte(sessions.expiresAt, now), exists(isOff))
  const open = await tx
    .select({ viewing: viewings, expiresAt: sessions.expiresAt })
    .from(viewings)
    .leftJoin(sessions, eq(sessions.id, viewings.sessionId))
    .where(and(isNull(viewings.endedAt), isOver))
  for (const { viewing, expiresAt } of open) {
    const { id, viewerId, viewedId, until } = viewing
    const endedAt = Math.min(now, until, expiresAt ?? now)
    await writeEvent(tx, {
      act: 'user.endViewAs',
      subject: subjectOf('user', viewedId),
      about: [subjectOf('user', viewerId)],
      actorId: viewerId,
      at: endedAt,
      changes: {},
    })
    await tx.update(viewings).set({ endedAt }).where(eq(viewings.id, id))
  }
  return open.length
}
