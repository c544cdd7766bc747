import { and, eq, gt, isNull, or } from 'drizzle-orm'
import { type Reader, sessions, tokens, viewings } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { loadActor } from '@/lib/access/load-actor'
import { hasRight } from '@/lib/access/permissions'
import { hashOfSecret } from '@/lib/access/secret'

/** Somebody known by what they showed, and the row that vouches for them. */
export interface Asker {
  actor: Actor
  by: 'session' | 'token'
  /** Id of the session or token. */
  id: string
  /** When it was last noted that the row is in use; null for never. */
  notedAt: number | null
}

/** Gives who a session's secret stands for; null once it ended, ran out, or the person was disabled. */
export async function askerBySession(reader: Reader, secret: string, now: number): Promise<Asker | null> {
  const [session] = await reader
    .select({
      id: sessions.id,
      userId: sessions.userId,
      notedAt: sessions.lastSeenAt,
      viewedId: viewings.viewedId,
      until: viewings.until,
    })
    .from(sessions)
    .leftJoin(
      viewings,
      and(eq(viewings.sessionId, sessions.id), isNull(viewings.endedAt), gt(viewings.until, now)),
    )
    .where(and(eq(sessions.secretHash, hashOfSecret(secret)), gt(sessions.expiresAt, now)))
  const own = session ? await loadActor(reader, session.userId, now) : null
  if (!session || !own) return null
  const actor = await seenBy(reader, own, session)
  return { actor, by: 'session', id: session.id, notedAt: session.notedAt }
}

/** The person as whom somebody looks at the workspace, as long as they may; themselves otherwise. */
async function seenBy(
  reader: Reader,
  own: Actor,
  { viewedId, until }: { viewedId: string | null; until: number | null },
): Promise<Actor> {
  if (viewedId === null || until === null || !hasRight(own.role, 'workspace.viewAs')) return own
  const viewed = await loadActor(reader, viewedId, own.now)
  if (!viewed || (viewed.role === 'owner' && own.role !== 'owner')) return own
  return { ...viewed, seenBy: { userId: own.userId, name: own.name, until } }
}

/** Gives who a bearer token stands for; null once it was revoked, ran out, or the person was disabled. */
export async function askerByToken(reader: Reader, secret: string, now: number): Promise<Asker | null> {
  const isGood = and(isNull(tokens.revokedAt), or(isNull(tokens.expiresAt), gt(tokens.expiresAt, now)))
  const [token] = await reader
    .select({ id: tokens.id, userId: tokens.userId, notedAt: tokens.lastUsedAt })
    .from(tokens)
    .where(and(eq(tokens.secretHash, hashOfSecret(secret)), isGood))
  const actor = token ? await loadActor(reader, token.userId, now) : null
  return token && actor ? { actor, by: 'token', id: token.id, notedAt: token.notedAt } : null
}
