import { and, asc, inArray, ne } from 'drizzle-orm'
import { type Reader, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { scopeByRow } from '@/lib/access/scope'

/** Gives those of these people whom somebody may see, by their pinyin, themselves left out. */
export async function presentPeople(
  reader: Reader,
  actor: Actor,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return []
  return reader
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(inArray(users.id, [...ids]), ne(users.id, actor.userId), scopeByRow(actor, 'user.read')))
    .orderBy(asc(users.sortKey), asc(users.id))
}
