import { and, count, eq, isNull } from 'drizzle-orm'
import { identities, type Reader, recoveryCodes, secondFactors, users } from '@/db'
import type { Actor } from '@/lib/access/actor'

export interface MyAccount {
  /** The name to sign in with. */
  email: string
  hasPassword: boolean
  /** Since when a second factor is asked for; null where none is. */
  secondFactorSince: number | null
  /** Recovery codes that were not used yet. */
  codesLeft: number
  /** The account elsewhere that signs in here, as its provider called it; null for none. */
  identity: { email: string | null; since: number } | null
}

/** Gives what one may know of one's own account beyond the actor: the ways in, and nothing that opens them. */
export async function myAccount(reader: Reader, actor: Actor): Promise<MyAccount> {
  const [row] = await reader
    .select({ email: users.email, passwordHash: users.passwordHash, since: secondFactors.confirmedAt })
    .from(users)
    .leftJoin(secondFactors, eq(secondFactors.userId, users.id))
    .where(eq(users.id, actor.userId))
  const [codes] = await reader
    .select({ left: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.userId, actor.userId), isNull(recoveryCodes.usedAt)))
  const [identity] = await reader
    .select({ email: identities.email, since: identities.createdAt })
    .from(identities)
    .where(eq(identities.userId, actor.userId))
    .limit(1)
  return {
    email: row?.email ?? '',
    hasPassword: Boolean(row?.passwordHash),
    secondFactorSince: row?.since ?? null,
    codesLeft: codes?.left ?? 0,
    identity: identity ?? null,
  }
}
