import { and, asc, desc, eq } from 'drizzle-orm'
import { type Reader, segments, views } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import { scopeSql } from '@/lib/access/scope'
import { plurals, type RecordName } from '@/lib/records/names'
import type { SavedSegment, SavedView } from '@/lib/records/saved-lists'
import { titleSql } from './labels'

const MOST = 50

/** Lists the saved views of a kind's list that the actor may use: their own first, then by name. */
export async function viewsOf(reader: Reader, actor: Actor, record: RecordName): Promise<SavedView[]> {
  const rows = await reader
    .select({ id: views.id, name: titleSql('view', actor), address: views.address, ownerId: views.ownerId })
    .from(views)
    .where(and(scopeSql(actor, 'view.read'), eq(views.list, plurals[record])))
    .orderBy(desc(eq(views.ownerId, actor.userId)), asc(views.nameKey), asc(views.id))
    .limit(MOST)
  return rows.map(({ ownerId, ...row }) => ({ ...row, isMine: ownerId === actor.userId }))
}

/** Lists the segments that the actor may use, by name: the places of the rail. */
export async function segmentsInSight(reader: Reader, actor: Actor): Promise<{ id: string; name: string }[]> {
  return reader
    .select({ id: segments.id, name: titleSql('segment', actor) })
    .from(segments)
    .where(scopeSql(actor, 'segment.read'))
    .orderBy(asc(segments.nameKey), asc(segments.id))
    .limit(MOST)
}

/** Gives a segment with its filter. Throws NotFound for one that the actor may not use. */
export async function segmentWith(reader: Reader, actor: Actor, id: string): Promise<SavedSegment> {
  const { name, nameEn, filter } = await allow(reader, actor, 'segment.read', id)
  return { id, name: (actor.language === 'en' && nameEn) || name, filter }
}
