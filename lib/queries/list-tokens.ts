import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { type Reader, tokens, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { reachOf } from '@/lib/access/permissions'

export interface TokenLine {
  id: string
  name: string
  /** Whose it is; null where it is the reader's own. */
  owner: string | null
  createdAt: number
  lastUsedAt: number | null
  expiresAt: number | null
  isExpired: boolean
}

/** Lists the bearer tokens that have not been revoked: one's own, and everybody's for who may set passwords. Own first. */
export async function listTokens(reader: Reader, actor: Actor): Promise<TokenLine[]> {
  const mine = eq(tokens.userId, actor.userId)
  const reached = reachOf(actor, 'user.setPassword') === 'all' ? undefined : mine
  const rows = await reader
    .select({
      id: tokens.id,
      name: tokens.name,
      userId: tokens.userId,
      owner: users.name,
      createdAt: tokens.createdAt,
      lastUsedAt: tokens.lastUsedAt,
      expiresAt: tokens.expiresAt,
    })
    .from(tokens)
    .innerJoin(users, eq(users.id, tokens.userId))
    .where(and(isNull(tokens.revokedAt), reached))
    .orderBy(asc(sql`case when ${mine} then 0 else 1 end`), desc(tokens.createdAt), desc(tokens.id))
    .limit(500)
  return rows.map(({ userId, owner, ...row }) => ({
    ...row,
    owner: userId === actor.userId ? null : owner,
    isExpired: row.expiresAt !== null && row.expiresAt <= actor.now,
  }))
}
