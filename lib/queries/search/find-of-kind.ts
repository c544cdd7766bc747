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

/** What was found of a kind. */
export interface FoundOfKind {
  found: Found[]
  /** Whether all that is in sight was read, so that the middle of a word would have been found too. */
  isAllRead: boolean
}

export interface KindQuestion {
  record: RecordName
  wanted: readonly Wanted[]
  limit: number
}

/** So many rows, those that ways of sight begin with, are soonest looked through themselves. */
const FEW = 25_000
/** So many rows of a way are read at most: more may belong to what it begins with. */
const ALL_OF_FEW = 4 * FEW
/** So many for what the index keeps nothing of, such as the middle of a foreign word, and for a legal form. */
const VERY_FEW = 500
const WINDOWS = [300, 3_000] as const
/** Where enough was found, the newest rows are only to bring what is newer. */
const SHORT_WINDOW = 100
/** Words under which more stand turn up among the newest rows. */
const MANY = 4_000
/** So many proposed rows are asked before anything is weighed. */
const SOON_ASKED = 40
/** So many proposed rows are asked at first, of those of a word that more hold, and so many at a time after that. */
const FIRST_SLICE = 100
const SLICE = 400

/**
 * Finds records of one kind that hold every word and are in the actor's sight, the best first. What the index proposes whole is
 * all there is. A more frequent word is looked for in what is in sight where that is little, else among the newest rows, where a
 * frequent one soon turns up, and in all that the index has of a rarer one, the newest first; only where that yields too few are
 * all rows read; `effortOfAll` says how much is in sight. Without `proposedUpTo` none but what is proposed is looked at. A legal form alone (公司) is looked for among few rows
 * only: nobody looks for it. Never refuses.
 */
export async function findOfKind(
  reader: Reader,
  actor: Actor,
  { record, wanted, limit }: KindQuestion,
  proposal: Proposal,
  effortOfAll: (most: number) => Promise<number | null>,
  proposedUpTo?: (most: number) => Promise<Proposal>,
): Promise<FoundOfKind> {
  if (proposal.isWhole && proposal.ids.length === 0) return { found: [], isAllRead: false }
  const matching = new Matching(reader, record, actor, wanted)
  const rows = new Map<string, MatchingRow>()
  const take = (found: MatchingRow[]) => found.forEach((row) => rows.set(row.id, row))
  const isEnough = () => rows.size >= limit
  const result = (isAllRead = false) => ({ found: ranked({ record, wanted, limit }, rows), isAllRead })
  const takeSlices = async (ids: string[]) => {
    take(await matching.among(ids.slice(0, FIRST_SLICE)))
    for (let from = FIRST_SLICE; from < ids.length && !isEnough(); from += SLICE)
      take(await matching.among(ids.slice(from, from + SLICE)))
  }
  if (wanted.every((word) => word.isCommon)) {
    const [own] = matching.ways ?? []
    if (own) take(await matching.inWay(own, VERY_FEW, limit))
    if (!isEnough()) take(await matching.amongNewest(VERY_FEW, limit))
    return result()
  }
  const isSoonAsked = proposal.isWhole && proposal.ids.length <= SOON_ASKED
  const effort = isSoonAsked ? null : await effortOfAll(FEW)
  const allInSight = async () => {
    for (const way of matching.ways ?? [])
      if (rows.size < limit * 4) take(await matching.inWay(way, ALL_OF_FEW, limit * 4))
    return result(true)
  }
  const isWorthReading = effort !== null && proposedUpTo && !proposal.isWhole
  if (effort === 0) return result(true)
  if (effort !== null && (isWorthReading || effort < proposal.ids.length)) return allInSight()
  if (proposal.isWhole) take(await matching.among(proposal.ids))
  else await takeSlices(proposal.ids)
  if (proposal.isWhole || !proposedUpTo) return result()
  if (matching.ways === null || !isEnough())
    take(await matching.amongNewest(isEnough() ? SHORT_WINDOW : WINDOWS[0], limit))
  if (isEnough()) return result()
  const more = await proposedUpTo(MANY)
  if (more.isWhole && more.ids.length > 0) {
    await takeSlices(more.ids.sort().reverse())
    return result()
  }
  take(await matching.amongNewest(WINDOWS[1], limit))
  if (!isEnough()) take(await matching.anywhere(limit))
  return result()
}

/**
 * The same for what no index proposes: reads all that is in sight where that is little, else some rows of one's own and the newest
 * of all.
 */
export async function findByReading(
  reader: Reader,
  actor: Actor,
  question: KindQuestion,
  effortOfAll: (most: number) => Promise<number | null>,
): Promise<Found[]> {
  const matching = new Matching(reader, question.record, actor, question.wanted)
  const rows = new Map<string, MatchingRow>()
  const take = (found: MatchingRow[]) => found.forEach((row) => rows.set(row.id, row))
  const most = question.limit * 4
  const effort = await effortOfAll(FEW)
  if (effort === 0) return []
  const isLittle = effort !== null && effort <= VERY_FEW
  for (const way of (matching.ways ?? []).slice(0, isLittle ? undefined : 1))
    take(await matching.inWay(way, VERY_FEW, most))
  if (!isLittle) take(await matching.amongNewest(VERY_FEW, most))
  return ranked(question, rows)
}

function ranked({ record, wanted, limit }: KindQuestion, rows: Map<string, MatchingRow>): Found[] {
  const words = wanted.map(({ word }) => word)
  const weight = descriptions[record].hits ?? 0
  return [...rows.values()]
    .map(({ id, key, changedAt }) => ({ record, id, match: matchOf(key, words), weight, changedAt }))
    .sort(compareRanked)
    .slice(0, limit)
}
