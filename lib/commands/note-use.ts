import { and, eq, lt, or, isNull } from 'drizzle-orm'
import { sessions, tokens, type Writer } from '@/db'

/** How long a session lasts after it was last used. */
export const SESSION_MS = 30 * 24 * 3_600_000
/** How far the note of last use may lag behind: a row is not written for every request. */
export const NOTED_EVERY_MS = { session: 600_000, token: 60_000 } as const

/** Notes that a session is in use, and lets it last another 30 days. One that ended meanwhile stays ended. */
export async function noteSession(tx: Writer, id: string, now: number): Promise<void> {
  await tx
    .update(sessions)
    .set({ lastSeenAt: now, expiresAt: now + SESSION_MS })
    .where(and(eq(sessions.id, id), lt(sessions.lastSeenAt, now)))
}

/** Notes that a token was used. */
export async function noteToken(tx: Writer, id: string, now: number): Promise<void> {
  const isOlder = or(isNull(tokens.lastUsedAt), lt(tokens.lastUsedAt, now))
  await tx
    .update(tokens)
    .set({ lastUsedAt: now })
    .where(and(eq(tokens.id, id), isOlder))
}
