import { count, sql } from 'drizzle-orm'
import { plannedAnew, type Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { scopeBeginnings } from '@/lib/access/scope-ways'
import type { RecordName } from '@/lib/records/names'

/**
 * Gives how many rows it takes to go through all of a kind that is in an actor's sight, each way from its beginning; null where
 * they are more than `most`, or everything is in sight. Never refuses.
 */
export async function effortOf(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  most: number,
): Promise<number | null> {
  const beginnings = scopeBeginnings(actor, record)
  if (beginnings === null) return null
  let effort = 0
  for (const { table, where } of beginnings) {
    const some = reader
      .select({ one: sql`1`.as('one') })
      .from(sql`${table} ${plannedAnew}`)
      .where(where)
      .limit(most - effort + 1)
      .as('some')
    const [counted] = await reader.select({ n: count() }).from(some)
    effort += counted?.n ?? 0
    if (effort > most) return null
  }
  return effort
}
