import { eq } from 'drizzle-orm'
import { sessions, users, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Outcome } from '@/lib/domain/refusals'
import { personToLookAfter } from './look-after'
import { spendSecrets } from './password-link'
import { endViewings } from './view-as'
import { eventOf } from './write-record'

/**
 * Gives a person another password and signs them out everywhere. The hash is made before the transaction. Only an owner
 * sets an owner's; the event tells that it was done and nothing of the password.
 */
export async function setPassword(
  tx: Writer,
  actor: Actor,
  { userId, passwordHash }: { userId: string; passwordHash: string },
): Promise<Outcome<{ userId: string }>> {
  const person = await personToLookAfter(tx, actor, userId)
  const stamps = { version: person.version + 1, updatedAt: actor.now, updatedById: actor.userId }
  await tx
    .update(users)
    .set({ passwordHash, ...stamps })
    .where(eq(users.id, userId))
  await spendSecrets(tx, userId, actor.now)
  await tx.delete(sessions).where(eq(sessions.userId, userId))
  await endViewings(tx, actor.now)
  await writeEvent(tx, { ...eventOf('user.setPassword', actor, person), changes: {} })
  return { ok: true, value: { userId } }
}
