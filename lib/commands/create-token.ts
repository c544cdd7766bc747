import { and, eq, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { subjectOf, tokens, users, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow, allowWorkspace, NotFound } from '@/lib/access/authorize'
import { hashOfSecret, newSecret } from '@/lib/access/secret'
import { invalid, type Outcome } from '@/lib/domain/refusals'
import { textProblem } from '@/lib/domain/text'

/** How bearer tokens begin, so that scanners of leaked secrets know them. */
const PREFIX = 'ldu_'

export interface NewToken {
  userId: string
  name: string
  expiresAt?: number | null
}

/**
 * Makes a bearer token (ldu_ and 256 random bits) that acts as a person, and gives it this once: only its hash is kept.
 * Everybody makes tokens for themselves; for somebody else one needs the right to set their password. Refuses an
 * empty name; an inactive person looks like none.
 */
export async function createToken(
  tx: Writer,
  actor: Actor,
  { userId, name, expiresAt = null }: NewToken,
): Promise<Outcome<{ id: string; token: string }>> {
  allowWorkspace(actor, 'token.create')
  if (userId !== actor.userId) await allow(tx, actor, 'user.setPassword', userId)
  const where = and(eq(users.id, userId), eq(users.isActive, true), isNull(users.deletedAt))
  const [person] = await tx.select({ role: users.role }).from(users).where(where)
  if (!person || (person.role === 'owner' && actor.role !== 'owner')) throw new NotFound()
  const label = name.trim()
  if (label === '') return invalid({ name: 'required' })
  const problem = textProblem(label, { maxLength: 200 })
  if (problem) return invalid({ name: problem })
  const token = PREFIX + newSecret()
  const id = uuidv7()
  const row = { id, name: label, secretHash: hashOfSecret(token), userId, createdAt: actor.now, expiresAt }
  await tx.insert(tokens).values(row)
  await writeEvent(tx, {
    act: 'user.addToken',
    subject: subjectOf('user', userId),
    actorId: actor.userId,
    at: actor.now,
    changes: { token: [null, label] },
  })
  return { ok: true, value: { id, token } }
}
