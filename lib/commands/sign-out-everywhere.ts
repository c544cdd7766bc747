import { and, eq, ne } from 'drizzle-orm'
import { sessions, subjectOf, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Outcome } from '@/lib/domain/refusals'
import { endViewings } from './view-as'

/** Ends all of the actor's sessions, or all but the one that they are using. Says how many; none is no refusal. */
export async function signOutEverywhere(
  tx: Writer,
  actor: Actor,
  { keepId = null }: { keepId?: string | null },
): Promise<Outcome<{ ended: number }>> {
  const mine = eq(sessions.userId, actor.userId)
  const ended = await tx
    .delete(sessions)
    .where(keepId ? and(mine, ne(sessions.id, keepId)) : mine)
    .returning({ id: sessions.id })
  await endViewings(tx, actor.now)
  const subject = subjectOf('user', actor.userId)
  const { userId: actorId, now: at } = actor
  await writeEvent(tx, { act: 'user.signOutEverywhere', subject, actorId, at, changes: {} })
  return { ok: true, value: { ended: ended.length } }
}
