import { and, eq } from 'drizzle-orm'
import { sessions, subjectOf, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import { endViewings } from './view-as'
import type { Outcome } from '@/lib/domain/refusals'

/** Ends one of the actor's sessions: the one they sign out of, or one they see in their list. Others' look like none. */
export async function signOut(
  tx: Writer,
  actor: Actor,
  { sessionId }: { sessionId: string },
): Promise<Outcome<{ ended: number }>> {
  await endViewings(tx, actor.now, sessionId)
  const mine = and(eq(sessions.id, sessionId), eq(sessions.userId, actor.userId))
  const ended = await tx.delete(sessions).where(mine).returning({ id: sessions.id })
  if (ended.length === 0) throw new NotFound()
  const subject = subjectOf('user', actor.userId)
  const { userId: actorId, now: at } = actor
  await writeEvent(tx, { act: 'user.signOut', subject, actorId, at, changes: {} })
  return { ok: true, value: { ended: 1 } }
}
