import { and, eq, isNull } from 'drizzle-orm'
import { subjectOf, tokens, users, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow, allowWorkspace, NotFound } from '@/lib/access/authorize'
import type { Outcome } from '@/lib/domain/refusals'

/**
 * Ends a bearer token at once and for good. Everybody ends their own; somebody else's takes the right to set their
 * password, and an owner's takes an owner. One that was ended before, or is not yours, looks like none.
 */
export async function revokeToken(
  tx: Writer,
  actor: Actor,
  { tokenId }: { tokenId: string },
): Promise<Outcome<null>> {
  allowWorkspace(actor, 'token.revoke')
  const [token] = await tx
    .select({ userId: tokens.userId, name: tokens.name, role: users.role })
    .from(tokens)
    .innerJoin(users, eq(users.id, tokens.userId))
    .where(and(eq(tokens.id, tokenId), isNull(tokens.revokedAt)))
  if (!token) throw new NotFound()
  if (token.userId !== actor.userId) {
    await allow(tx, actor, 'user.setPassword', token.userId)
    if (token.role === 'owner' && actor.role !== 'owner') throw new NotFound()
  }
  await tx.update(tokens).set({ revokedAt: actor.now }).where(eq(tokens.id, tokenId))
  await writeEvent(tx, {
    act: 'user.revokeToken',
    subject: subjectOf('user', token.userId),
    actorId: actor.userId,
    at: actor.now,
    changes: { token: [token.name, null] },
  })
  return { ok: true, value: null }
}
