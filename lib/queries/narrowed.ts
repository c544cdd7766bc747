import { and, type SQL } from 'drizzle-orm'
import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { inSightOf } from '@/lib/access/scope'
import { filterSql, type RelatedWay } from '@/lib/records/filter/sql'
import type { Filter } from '@/lib/records/filter/tree'
import type { RecordName } from '@/lib/records/names'
import { cameIn } from './imports/came-in'
import { narrowedByTags } from './search/narrowed-by-tags'
import { narrowedByText } from './search/narrowed-by-text'

/**
 * The rows that a checked filter, words and an import leave in, beside the scope; for either way of asking for what belongs to
 * them. Never refuses.
 */
export async function narrowedBy(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  filter: Filter,
  { text, import: importId }: { text?: string | undefined; import?: string | undefined },
): Promise<(way: RelatedWay) => SQL> {
  const words = text ? await narrowedByText(reader, actor, record, text) : undefined
  const broughtIn = importId ? cameIn(actor, record, importId) : undefined
  const tagged = await narrowedByTags(reader, record, filter)
  return (way) => and(filterSql(filter, record, inSightOf(actor), way), tagged, words, broughtIn) as SQL
}
