import type { SQL } from 'drizzle-orm'
import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Wanted } from '@/lib/domain/search/question'
import { compareRanked, type Match, matchOf } from '@/lib/domain/search/ranking'
import { descriptions } from '@/lib/records/all'
import type { RecordName } from '@/lib/records/names'
import { Matching, type MatchingRow } from './matching'
import type { Proposal } from './proposals'

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
}

/** So many rows in sight are read through for a frequent word, of which most soon have enough: at worst some 30 ms. */
const FEW = 12_000
/** So many for what the index keeps nothing of, such as the middle of a foreign word. */
const VERY_FEW = 2_000
const WINDOWS = [300, 3_000] as const

/**
 * Finds records of one kind that hold every word and are in the actor's sight, the best first. What the index proposes whole is
 * all there is. A frequent word is looked for in what little is in sight, or else among the newest rows, where it soon turns up;
 * only where that yields too few are all rows read, and for a legal form alone (公司), which nobody looks for among people, not even
 * then. Never refuses.
 */
export async function findOfKind(
  reader: Reader,
  actor: Actor,
  { record, wanted, limit }: KindQuestion,
  proposal: Proposal,
): Promise<Found[]> {
  const matching = new Matching(reader, record, actor, wanted)
  const rows = new Map<string, MatchingRow>()
  const take = (found: MatchingRow[]) => found.forEach((row) => rows.set(row.id, row))
  const isEnough = () => rows.size >= limit
  take(await matching.among(proposal.ids))
  if (!proposal.isWhole) {
    for (const way of matching.ways ?? []) take(await matching.inWay(way, FEW, limit * 4))
    const isAllSeen = !isEnough() && matching.ways !== null && (await isFew(matching, matching.ways))
    if (!isAllSeen) {
      if (matching.ways === null || !isEnough()) take(await matching.amongNewest(WINDOWS[0], limit))
      if (!isEnough()) take(await matching.amongNewest(WINDOWS[1], limit))
      if (!isEnough()) {
        const isCommon = wanted.every((word) => word.isCommon)
        take(await (isCommon ? matching.amongNewest(FEW, limit) : matching.anywhere(limit)))
      }
    }
  }
  return ranked({ record, wanted, limit }, rows)
}

/** The same for what no index proposes: reads the first two thousand rows of each way of sight. */
export async function findByReading(reader: Reader, actor: Actor, question: KindQuestion): Promise<Found[]> {
  const matching = new Matching(reader, question.record, actor, question.wanted)
  const rows = new Map<string, MatchingRow>()
  for (const way of matching.ways ?? [undefined])
    for (const row of await matching.inWay(way, VERY_FEW, question.limit * 4)) rows.set(row.id, row)
  return ranked(question, rows)
}

async function isFew(matching: Matching, ways: readonly SQL[]): Promise<boolean> {
  for (const way of ways) if ((await matching.countIn(way, FEW + 1)) > FEW) return false
  return true
}

function ranked({ record, wanted, limit }: KindQuestion, rows: Map<string, MatchingRow>): Found[] {
  const words = wanted.map(({ word }) => word)
  const weight = descriptions[record].hits ?? 0
  return [...rows.values()]
    .map(({ id, key, changedAt }) => ({ record, id, match: matchOf(key, words), weight, changedAt }))
    .sort(compareRanked)
    .slice(0, limit)
}
