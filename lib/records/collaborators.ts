import { and, asc, eq, inArray, not, type SQL } from 'drizzle-orm'
import { collaborators, type Reader, subqueries } from '@/db'
import { isShared } from './all'
import type { Values } from './input'
import type { Operator } from './kinds/kind'
import type { RecordName } from './names'
import { tables } from './tables'

/** Gives rows with the ids of who works on each beside its owner; one more question, and none where there can be nobody. */
export async function withCollaborators(
  reader: Reader,
  record: RecordName,
  rows: readonly Values[],
): Promise<Values[]> {
  if (!isShared(record) || rows.length === 0) return [...rows]
  const ids = rows.map(({ id }) => id as string)
  const found = await reader
    .select({ recordId: collaborators.recordId, userId: collaborators.userId })
    .from(collaborators)
    .where(inArray(collaborators.recordId, ids))
    .orderBy(asc(collaborators.since), asc(collaborators.userId))
  const people = new Map<string, string[]>()
  for (const { recordId, userId } of found) people.set(recordId, [...(people.get(recordId) ?? []), userId])
  return rows.map((row) => ({ ...row, collaborators: people.get(row.id as string) ?? [] }))
}

/** Says in SQL whether somebody, or this person, works on a record beside its owner; never null. */
export function collaboratorSql(record: RecordName, op: Operator, userId: unknown): SQL {
  const isNamed = op === 'contains' || op === 'not_contains'
  const theirs = and(
    eq(collaborators.record, record),
    isNamed ? eq(collaborators.userId, userId as string) : undefined,
  )
  const ids = subqueries.select({ id: collaborators.recordId }).from(collaborators).where(theirs)
  const isHeld = inArray(tables[record].id, ids)
  return op === 'not_contains' || op === 'is_empty' ? not(isHeld) : isHeld
}
