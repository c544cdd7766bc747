import { inArray } from 'drizzle-orm'
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

/** What is known of a kind that no index holds. */
export const nothingKnown: Proposal = { ids: [], isWhole: false }

/**
 * Proposes records of these kinds by the rarest word, from the index alone: neither checked against the other words nor against
 * anybody's sight. An opportunity is proposed by its customer's name too.
 */
export async function proposalsFor(
  reader: Reader,
  records: readonly RecordName[],
  wanted: readonly Wanted[],
  most: number,
): Promise<Map<RecordName, Proposal>> {
  const asked = new Set<RecordName>(records.includes('opportunity') ? [...records, 'customer'] : records)
  const codes = [...asked].map((record) => searchCodes[record]).filter((code) => code !== undefined)
  const beginnings = codes.flatMap((code) => wanted.flatMap(({ keys }) => keys.map((key) => code + key)))
  const under = await idsUnder(reader, beginnings, most)
  const proposals = new Map<RecordName, Proposal>()
  for (const record of records) {
    const each: Proposal[] = []
    for (const one of wanted) {
      const own = proposed(under, record, one, most)
      if (record !== 'opportunity') each.push(own)
      else each.push(both(own, await ofCustomers(reader, proposed(under, 'customer', one, most), most)))
    }
    proposals.set(record, rarest(each))
  }
  return proposals
}

function proposed(
  under: Map<string, string[]>,
  record: RecordName,
  { keys, isCommon }: Wanted,
  most: number,
): Proposal {
  const code = searchCodes[record]
  if (code === undefined) return nothingKnown
  const found = keys.map((key) => under.get(code + key) ?? [])
  const ids = [...new Set(found.flat())].map(unpackId)
  return { ids, isWhole: !isCommon && found.every(({ length }) => length < most) }
}

/** The opportunities of proposed customers. */
async function ofCustomers(reader: Reader, customers: Proposal, most: number): Promise<Proposal> {
  if (customers.ids.length === 0) return customers
  const rows = await reader
    .select({ id: opportunities.id })
    .from(opportunities)
    .where(inArray(opportunities.customerId, customers.ids))
    .limit(most)
  return { ids: rows.map(({ id }) => id), isWhole: customers.isWhole && rows.length < most }
}

function both(a: Proposal, b: Proposal): Proposal {
  return { ids: [...new Set([...a.ids, ...b.ids])], isWhole: a.isWhole && b.isWhole }
}

function rarest(proposals: readonly Proposal[]): Proposal {
  const whole = proposals.filter(({ isWhole }) => isWhole)
  if (whole.length > 0) return whole.reduce((a, b) => (b.ids.length < a.ids.length ? b : a))
  return proposals.find(({ ids }) => ids.length > 0) ?? nothingKnown
}
