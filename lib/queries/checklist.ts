import { and, asc, eq, isNull } from 'drizzle-orm'
import { checkItems, type Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Offer } from '@/lib/records/field'
import { titleSql } from './labels'

/** Answers what a stage asks to be checked before an opportunity goes on from it, in its order and the actor's language. */
export function checklistOf(reader: Reader, actor: Actor, stageId: string): Promise<Offer[]> {
  const { id, isRequired } = checkItems
  return reader
    .select({ id, name: titleSql('checkItem', actor), isRequired })
    .from(checkItems)
    .where(and(eq(checkItems.stageId, stageId), eq(checkItems.isActive, true), isNull(checkItems.deletedAt)))
    .orderBy(asc(checkItems.place), asc(checkItems.id))
}
