import { eq } from 'drizzle-orm'
import { recoveryCodes, secondFactors, subjectOf, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { personToLookAfter } from './look-after'
import { spendSecrets } from './password-link'
import { writeRecoveryCodes } from './recovery-codes'
import { hasSecondFactor, takeCode } from './second-factor'
import { type Attempt, endAttempt } from './sign-in-attempt'
import { eventOf } from './write-record'

/** A person's proof that it is really them: an attempt in which their password was found right, and a code. */
export interface Proof {
  attempt: Attempt
  code: string
  key: Buffer
}

/** Switches the actor's own second factor off. Refuses a wrong code, and an attempt of somebody else. */
export async function endSecondFactor(tx: Writer, actor: Actor, proof: Proof): Promise<Outcome<null>> {
  const proven = await prove(tx, actor, proof)
  if (!proven.ok) return proven
  const { userId, now } = actor
  await forgetSecondFactor(tx, userId, now)
  const subject = subjectOf('user', userId)
  await writeEvent(tx, { act: 'user.endSecondFactor', subject, actorId: userId, at: now, changes: {} })
  return { ok: true, value: null }
}

/** Gives the actor ten other recovery codes, this once; those before stop working. Refuses as switching off does. */
export async function renewRecoveryCodes(
  tx: Writer,
  actor: Actor,
  proof: Proof,
): Promise<Outcome<{ codes: string[] }>> {
  const proven = await prove(tx, actor, proof)
  if (!proven.ok) return proven
  const { userId, now } = actor
  const codes = await writeRecoveryCodes(tx, userId, now)
  const subject = subjectOf('user', userId)
  await writeEvent(tx, { act: 'user.renewRecoveryCodes', subject, actorId: userId, at: now, changes: {} })
  return { ok: true, value: { codes } }
}

/** Takes somebody's second factor away who has lost it. Refuses where there is none; only an owner does it to an owner. */
export async function resetSecondFactor(
  tx: Writer,
  actor: Actor,
  { userId }: { userId: string },
): Promise<Outcome<{ userId: string }>> {
  const person = await personToLookAfter(tx, actor, userId)
  if (!(await hasSecondFactor(tx, userId))) return refuse('not_as_it_stands')
  await forgetSecondFactor(tx, userId, actor.now)
  const event = eventOf('user.setPassword', actor, person)
  await writeEvent(tx, { ...event, act: 'user.resetSecondFactor', changes: {} })
  return { ok: true, value: { userId } }
}

async function prove(tx: Writer, actor: Actor, { attempt, code, key }: Proof): Promise<Outcome<null>> {
  const { userId, now } = actor
  if (attempt.userId !== userId || !attempt.passwordHash) return refuse('wrong_credentials')
  if (!(await takeCode(tx, userId, { code, key, now }))) return refuse('wrong_code')
  await endAttempt(tx, attempt)
  return { ok: true, value: null }
}

async function forgetSecondFactor(tx: Writer, userId: string, now: number): Promise<void> {
  await tx.delete(secondFactors).where(eq(secondFactors.userId, userId))
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
  await spendSecrets(tx, userId, now, ['second_step'])
}
