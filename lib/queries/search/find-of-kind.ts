import type { SQL } from 'drizzle-orm'
import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { scopeWays } from '@/lib/access/scope-ways'
import type { Wanted } from '@/lib/domain/search/question'
import { compareRanked, matchOf, type Match } from '@/lib/domain/search/ranking'
import { descriptions } from '@/lib/records/all'
import type { RecordName } from '@/lib/records/names'
import { Matching, type MatchingRow } from './matching'
import { proposalFor } from './proposals'

/** A record that answers a search, with how well. */
export interface Found {
  record: RecordName
  id: string
  match: Match
  weight: number
  changedAt: number
}

export interface KindQuestion {
  record: RecordName
  wanted: readonly Wanted[]
  limit: number
  /** Whether the index holds all rows of the kind. */
  isIndexed: boolean
}

/** So many rows are read through for a frequent word, of which most soon have enough: at worst some 30 ms. */
const FEW = 12_000
/** So many also for what the index keeps nothing of, such as the middle of a foreign word. */
const VERY_FEW = 2_000
/** Of so many the best are picked. */
const MOST_RANKED = 200
const WINDOWS = [300, 3_000] as const

/**
 * Finds records of one kind that hold every word and are in the actor's sight, the best first. A word with few holders is
 * answered by the index; a frequent one by reading what little is in sight or else the newest rows, where it soon turns up. Only
 * where all of that yields too few are all rows read. Never refuses.
 */
export async function findOfKind(
  reader: Reader,
  actor: Actor,
  { record, wanted, limit, isIndexed }: KindQuestion,
): Promise<Found[]> {
  const matching = new Matching(reader, record, actor, wanted)
  const proposal = isIndexed ? await proposalFor(reader, record, wanted) : { ids: [], isWhole: false }
  const rows = new Map<string, MatchingRow>()
  const take = (found: MatchingRow[]) => found.forEach((row) => rows.set(row.id, row))
  if (proposal.isWhole) take(await matching.among(proposal.ids))
  if (!proposal.isWhole || rows.size === 0) {
    const ways = scopeWays(actor, record)
    if (await isFew(matching, ways, proposal.isWhole ? VERY_FEW : FEW)) {
      for (const way of ways ?? [undefined]) take(await matching.inWay(way, MOST_RANKED))
      if (rows.size >= MOST_RANKED) take(await matching.among(proposal.ids))
    } else if (!proposal.isWhole) {
      take(await matching.among(proposal.ids))
      take(await matching.amongNewest(WINDOWS[0], limit))
      if (rows.size < limit) take(await matching.amongNewest(WINDOWS[1], limit))
      if (rows.size < limit) take(await matching.anywhere(limit))
    }
  }
  return ranked(record, [...rows.values()], wanted).slice(0, limit)
}

async function isFew(matching: Matching, ways: SQL[] | null, most: number): Promise<boolean> {
  let left = most
  for (const way of ways ?? [undefined]) {
    left -= await matching.countIn(way, left + 1)
    if (left < 0) return false
  }
  return true
}

function ranked(record: RecordName, rows: MatchingRow[], wanted: readonly Wanted[]): Found[] {
  const words = wanted.map(({ word }) => word)
  const weight = descriptions[record].hits ?? 0
  return rows
    .map(({ id, key, changedAt }) => ({ record, id, match: matchOf(key, words), weight, changedAt }))
    .sort(compareRanked)
}
