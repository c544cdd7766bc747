import { and, asc, eq, isNull, like, sql } from 'drizzle-orm'
import { type customFields, type Reader, segments, views } from '@/db'
import { customName } from '@/lib/domain/custom-fields'
import { plurals, type RecordName } from './names'

type FieldRow = Pick<typeof customFields.$inferSelect, 'record' | 'key'>

/** Gives the names of the segments and saved views, anybody's, that filter by a custom field. */
export async function filtersBy(reader: Reader, { record, key }: FieldRow): Promise<string[]> {
  const named = JSON.stringify(customName(key))
  const found =
    record === 'customer'
      ? await reader
          .select({ name: segments.name })
          .from(segments)
          .where(and(isNull(segments.deletedAt), like(sql`${segments.filter}`, `%${named}%`)))
          .orderBy(asc(segments.name))
      : []
  const looking = await reader
    .select({ name: views.name })
    .from(views)
    .where(
      and(
        isNull(views.deletedAt),
        eq(views.list, plurals[record as RecordName]),
        like(views.address, `%${encodeURIComponent(named)}%`),
      ),
    )
    .orderBy(asc(views.name))
  return [...found, ...looking].map(({ name }) => name)
}
