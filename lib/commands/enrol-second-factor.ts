import { eq } from 'drizzle-orm'
import { secondFactors, subjectOf, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { newSharedSecret } from '@/lib/access/one-time-code'
import { sealText } from '@/lib/access/sealed-text'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { writeRecoveryCodes } from './recovery-codes'
import { hasSecondFactor, takeCode } from './second-factor'
import { type Attempt, endAttempt } from './sign-in-attempt'

/**
 * Makes the secret that the actor's authenticator is to share, and gives it this once; it counts when a code has confirmed
 * it. Refuses an attempt of somebody else, and where there is a second factor already.
 */
export async function beginSecondFactor(
  tx: Writer,
  actor: Actor,
  { attempt, key }: { attempt: Attempt; key: Buffer },
): Promise<Outcome<{ secret: string }>> {
  const { userId, now } = actor
  if (attempt.userId !== userId || !attempt.passwordHash) return refuse('wrong_credentials')
  if (await hasSecondFactor(tx, userId)) return refuse('not_as_it_stands')
  const secret = newSharedSecret()
  await tx.delete(secondFactors).where(eq(secondFactors.userId, userId))
  await tx
    .insert(secondFactors)
    .values({ userId, sealedSecret: sealText(key, userId, secret), createdAt: now })
  await endAttempt(tx, attempt)
  return { ok: true, value: { secret } }
}

/** Switches the actor's second factor on, and gives ten recovery codes this once. Refuses a wrong code. */
export async function confirmSecondFactor(
  tx: Writer,
  actor: Actor,
  { code, key }: { code: string; key: Buffer },
): Promise<Outcome<{ codes: string[] }>> {
  const { userId, now } = actor
  if (!(await takeCode(tx, userId, { code, key, now }, true))) return refuse('wrong_code')
  await tx.update(secondFactors).set({ confirmedAt: now }).where(eq(secondFactors.userId, userId))
  const codes = await writeRecoveryCodes(tx, userId, now)
  const subject = subjectOf('user', userId)
  await writeEvent(tx, { act: 'user.addSecondFactor', subject, actorId: userId, at: now, changes: {} })
  return { ok: true, value: { codes } }
}
