import { and, inArray, isNull } from 'drizzle-orm'
import { idsUnder, opportunities, type Reader } from '@/db'
import { unpackId } from '@/lib/domain/search/packed-id'
import type { Wanted } from '@/lib/domain/search/question'
import { searchCodes } from '@/lib/records/findable'
import type { RecordName } from '@/lib/records/names'

/** Records that may answer a search, as the index has them. */
export interface Proposal {
  ids: string[]
  /** Whether they are all that there are; of frequent words the index gives only the first. */
  isWhole: boolean
}

/** More than these are not looked at one by one: then so many rows hold the word that the newest rows will do. */
const MOST = 400

/**
 * Proposes records of a kind by the rarest word, from the index alone: neither checked against the other words nor against
 * anybody's sight. An opportunity is proposed by its customer's name too.
 */
export async function proposalFor(
  reader: Reader,
  record: RecordName,
  wanted: readonly Wanted[],
): Promise<Proposal> {
  let best: Proposal = { ids: [], isWhole: false }
  for (const each of wanted) {
    const proposal = await proposalOf(reader, record, each)
    const isBetter =
      proposal.isWhole === best.isWhole
        ? best.isWhole && proposal.ids.length < best.ids.length
        : proposal.isWhole
    if (isBetter || (best.ids.length === 0 && !best.isWhole)) best = proposal
  }
  return best
}

async function proposalOf(reader: Reader, record: RecordName, wanted: Wanted): Promise<Proposal> {
  const own = await under(reader, record, wanted)
  if (record !== 'opportunity') return own
  const customers = await under(reader, 'customer', wanted)
  if (customers.ids.length === 0) return { ids: own.ids, isWhole: own.isWhole && customers.isWhole }
  const theirs = await reader
    .select({ id: opportunities.id })
    .from(opportunities)
    .where(and(inArray(opportunities.customerId, customers.ids), isNull(opportunities.deletedAt)))
    .limit(MOST)
  const ids = [...new Set([...own.ids, ...theirs.map(({ id }) => id)])]
  return { ids, isWhole: own.isWhole && customers.isWhole && theirs.length < MOST }
}

async function under(reader: Reader, record: RecordName, { keys, isCommon }: Wanted): Promise<Proposal> {
  const code = searchCodes[record]
  if (code === undefined) return { ids: [], isWhole: false }
  const ids = new Set<string>()
  let isWhole = !isCommon
  for (const key of keys) {
    const found = await idsUnder(reader, code + key, MOST)
    if (found.length === MOST) isWhole = false
    for (const id of found) ids.add(id)
  }
  return { ids: [...ids].slice(0, MOST * 2).map(unpackId), isWhole }
}
