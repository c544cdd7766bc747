import { and, eq, gt, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { type Reader, secrets, sessions, subjectOf, users, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow, NotFound } from '@/lib/access/authorize'
import { hashOfSecret, newSecret } from '@/lib/access/secret'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { forgetFailures } from './sign-in-attempt'

const PURPOSE = 'password_reset'
const LASTS_MS = 3_600_000

/**
 * Makes the secret of a link by which a person may choose a password, once and within an hour; given this once, kept as a
 * hash. An earlier link of theirs stops working. Only an owner makes one for an owner; disabled people look like none.
 */
export async function createReset(
  tx: Writer,
  actor: Actor,
  { userId }: { userId: string },
): Promise<Outcome<{ secret: string; expiresAt: number }>> {
  const person = await allow(tx, actor, 'user.setPassword', userId)
  if (!person.isActive || (person.role === 'owner' && actor.role !== 'owner')) throw new NotFound()
  const { now } = actor
  await spendAll(tx, userId, now)
  const secret = newSecret()
  const row = { id: uuidv7(), purpose: PURPOSE, secretHash: hashOfSecret(secret), userId }
  await tx.insert(secrets).values({ ...row, createdAt: now, expiresAt: now + LASTS_MS })
  const subject = subjectOf('user', userId)
  await writeEvent(tx, { act: 'user.resetPassword', subject, actorId: actor.userId, at: now, changes: {} })
  return { ok: true, value: { secret, expiresAt: now + LASTS_MS } }
}

/** Gives whose link this is; null for one that was never made, was used, or ran out: which of them, nobody learns. */
export async function personOfReset(reader: Reader, secret: string, now: number) {
  const isGood = and(isNull(secrets.usedAt), gt(secrets.expiresAt, now))
  const isReal = and(eq(users.isActive, true), isNull(users.deletedAt))
  const [person] = await reader
    .select({ id: users.id, name: users.name, email: users.email })
    .from(secrets)
    .innerJoin(users, and(eq(users.id, secrets.userId), isReal))
    .where(and(eq(secrets.secretHash, hashOfSecret(secret)), eq(secrets.purpose, PURPOSE), isGood))
  return person ?? null
}

/** Gives a person the password they chose, spends the link, and signs them out everywhere. Refuses 'expired_secret'. */
export async function resetPassword(
  tx: Writer,
  { secret, passwordHash, now }: { secret: string; passwordHash: string; now: number },
): Promise<Outcome<{ email: string }>> {
  const person = await personOfReset(tx, secret, now)
  if (!person) return refuse('expired_secret')
  await spendAll(tx, person.id, now)
  await tx.update(users).set({ passwordHash }).where(eq(users.id, person.id))
  await tx.delete(sessions).where(eq(sessions.userId, person.id))
  await forgetFailures(tx, person.email)
  const subject = subjectOf('user', person.id)
  await writeEvent(tx, { act: 'user.changePassword', subject, actorId: person.id, at: now, changes: {} })
  return { ok: true, value: { email: person.email } }
}

async function spendAll(tx: Writer, userId: string, now: number): Promise<void> {
  const open = and(eq(secrets.userId, userId), eq(secrets.purpose, PURPOSE), isNull(secrets.usedAt))
  await tx.update(secrets).set({ usedAt: now }).where(open)
}
