import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { idempotencyKeys, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { type Outcome, refuse } from '@/lib/domain/refusals'

/** A request that its sender may send again: the key, and what must then be the same. */
export interface Once {
  key: string
  /** SHA-256 of what was asked. */
  hash: string
}

/** Makes the identity of a request with a key; the same words to another address are another request. */
export function onceOf(key: string, ...asked: string[]): Once {
  return { key, hash: createHash('sha256').update(asked.join('\n')).digest('hex') }
}

/**
 * Does an act the first time its key is seen, and gives the stored answer ever after. Key and answer are written in the
 * act's own transaction: both happen or neither. Refuses the same key for something else. A refused act keeps no key.
 */
export async function onlyOnce<V>(
  tx: Writer,
  actor: Actor,
  once: Once,
  act: () => Promise<Outcome<V>>,
): Promise<Outcome<V>> {
  const { key, hash } = once
  const mine = and(eq(idempotencyKeys.actorId, actor.userId), eq(idempotencyKeys.key, key))
  const [before] = await tx.select().from(idempotencyKeys).where(mine)
  if (before)
    return before.bodyHash === hash
      ? { ok: true, value: (before.answer as { value: V }).value }
      : refuse('idempotency_mismatch')
  const row = { id: uuidv7(), actorId: actor.userId, key, bodyHash: hash, createdAt: actor.now }
  // Before the act, so that of two senders side by side the second meets this row and not the effects of the first.
  await tx.insert(idempotencyKeys).values({ ...row, status: 0, answer: {} })
  const outcome = await act()
  if (!outcome.ok) return outcome
  const answer = { value: outcome.value ?? null }
  await tx.update(idempotencyKeys).set({ status: 200, answer }).where(mine)
  return outcome
}
