import { and, inArray, type SQL } from 'drizzle-orm'
import type { Reader } from '@/db'
import { wantedIn } from '@/lib/domain/search/question'
import type { Actor } from '@/lib/access/actor'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'
import { searchSql } from '../search-sql'
import { indexedKinds } from './is-indexed'
import { proposalsFor } from './proposals'

/** Words under which more stand turn up soon enough wherever one begins to read. */
const MOST = 2_000

/**
 * The rows of a list that its words leave in: of a rarer word those that the index of the search proposes, as far as they hold
 * every word, and of others all that hold them. So a list and a search find the same of a word, and a list of a million rows need
 * not read them all for it.
 */
export async function narrowedByText(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  text: string,
): Promise<SQL> {
  const holding = searchSql(actor, record, text)
  const isIndexed = await indexedKinds(reader)
  const wanted = wantedIn(text)
  if (wanted.length === 0 || !isIndexed(record)) return holding
  const proposal = (await proposalsFor(reader, [record], wanted, MOST)).get(record)
  if (!proposal?.isWhole || proposal.ids.length === 0) return holding
  return and(inArray(tables[record].id, proposal.ids), holding) as SQL
}
