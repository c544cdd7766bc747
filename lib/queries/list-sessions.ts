import { and, desc, eq, gt } from 'drizzle-orm'
import { type Reader, sessions } from '@/db'
import type { Actor } from '@/lib/access/actor'

export interface SessionLine {
  id: string
  createdAt: number
  lastSeenAt: number
  address: string | null
  agent: string | null
}

/** Lists where the actor is signed in, the latest used first; nobody else's. */
export async function listSessions(reader: Reader, actor: Actor): Promise<SessionLine[]> {
  const { id, createdAt, lastSeenAt, address, agent } = sessions
  return reader
    .select({ id, createdAt, lastSeenAt, address, agent })
    .from(sessions)
    .where(and(eq(sessions.userId, actor.userId), gt(sessions.expiresAt, actor.now)))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
    .limit(100)
}
