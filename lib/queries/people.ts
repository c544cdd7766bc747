import { and, asc, inArray, isNull } from 'drizzle-orm'
import { opportunities, type Reader, subqueries, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { scopeSql } from '@/lib/access/scope'

export interface Named {
  id: string
  name: string
}

/** Lists the people who own opportunities that the actor sees, by their pinyin: the choices of the owner filter. */
export async function ownersInSight(reader: Reader, actor: Actor): Promise<Named[]> {
  const owning = subqueries
    .selectDistinct({ id: opportunities.ownerId })
    .from(opportunities)
    .where(scopeSql(actor, 'opportunity.read'))
  return reader
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(inArray(users.id, owning), isNull(users.deletedAt)))
    .orderBy(asc(users.sortKey), asc(users.id))
}
