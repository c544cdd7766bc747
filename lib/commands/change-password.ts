import { and, eq } from 'drizzle-orm'
import { subjectOf, users, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { spendSecrets } from './password-link'
import { type Attempt, endAttempt } from './sign-in-attempt'
import { signOutEverywhere } from './sign-out-everywhere'

export interface PasswordChange {
  /** The attempt in which the old password was found right. */
  attempt: Attempt
  /** Argon2id, made before the transaction. */
  passwordHash: string
  /** The session that goes on. */
  keepId: string
}

/**
 * Gives the actor another password and ends their other sessions. Refuses where the attempt was somebody else's, or the
 * password has been changed since it was checked.
 */
export async function changePassword(
  tx: Writer,
  actor: Actor,
  { attempt, passwordHash, keepId }: PasswordChange,
): Promise<Outcome<{ ended: number }>> {
  const { userId, now } = actor
  if (attempt.userId !== userId || !attempt.passwordHash) return refuse('wrong_credentials')
  const changed = await tx
    .update(users)
    .set({ passwordHash })
    .where(and(eq(users.id, userId), eq(users.passwordHash, attempt.passwordHash)))
    .returning({ id: users.id })
  if (changed.length === 0) return refuse('wrong_credentials')
  await endAttempt(tx, attempt)
  await spendSecrets(tx, userId, now)
  const subject = subjectOf('user', userId)
  await writeEvent(tx, { act: 'user.changePassword', subject, actorId: userId, at: now, changes: {} })
  return signOutEverywhere(tx, actor, { keepId })
}
