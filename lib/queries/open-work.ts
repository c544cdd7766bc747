import { and, count, inArray } from 'drizzle-orm'
import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayHandOver } from '@/lib/access/hand-over'
import { columnOf } from '@/lib/records/columns'
import type { OpenWork } from '@/lib/records/hand-over'
import { tables } from '@/lib/records/tables'
import { openInSight, ownableBy } from './owned-work'

/**
 * Answers how much open work stands in the names of these people, kind by kind, as far as the actor sees it; of who has none,
 * and of people whose work is not the actor's to hand over, nothing.
 */
export async function openWorkOf(
  reader: Reader,
  actor: Actor,
  people: readonly string[],
): Promise<Map<string, OpenWork>> {
  const found = new Map<string, OpenWork>()
  const asked = people.filter((id) => mayHandOver(actor, id))
  if (asked.length === 0) return found
  for (const record of ownableBy(actor)) {
    const owner = columnOf(record, 'ownerId')
    const rows = await reader
      .select({ id: owner, n: count() })
      .from(tables[record])
      .where(and(inArray(owner, asked), openInSight(actor, record)))
      .groupBy(owner)
    for (const { id, n } of rows) {
      const key = String(id)
      found.set(key, [...(found.get(key) ?? []), { record, n }])
    }
  }
  return found
}
