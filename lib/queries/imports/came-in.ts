import { and, eq, inArray, like, type SQL, sql } from 'drizzle-orm'
import { events, imports, subqueries } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'
import { importsInSight } from './imports-in-sight'

/** The rows that an import has made or changed, beside any scope; none of an import out of the actor's sight. */
export function cameIn(actor: Actor, record: RecordName, importId: string): SQL {
  const ids = subqueries
    .select({ id: sql<string>`substr(${events.subject}, ${record.length + 2})` })
    .from(events)
    .innerJoin(imports, eq(imports.id, events.batchId))
    .where(and(eq(events.batchId, importId), like(events.subject, `${record}:%`), importsInSight(actor)))
  return inArray(tables[record].id, ids)
}
