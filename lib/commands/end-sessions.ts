import { eq } from 'drizzle-orm'
import { sessions, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Outcome } from '@/lib/domain/refusals'
import { personToLookAfter } from './look-after'
import { endViewings } from './view-as'
import { eventOf } from './write-record'

/** Signs a person out of every browser, as after a lost phone. Says how many there were; only an owner does it to an owner. */
export async function endSessionsOf(
  tx: Writer,
  actor: Actor,
  { userId }: { userId: string },
): Promise<Outcome<{ ended: number }>> {
  const person = await personToLookAfter(tx, actor, userId)
  const ended = await tx.delete(sessions).where(eq(sessions.userId, userId)).returning({ id: sessions.id })
  await endViewings(tx, actor.now)
  const event = eventOf('user.setPassword', actor, person)
  await writeEvent(tx, { ...event, act: 'user.endSessions', changes: {} })
  return { ok: true, value: { ended: ended.length } }
}
