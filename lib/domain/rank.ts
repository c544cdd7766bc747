import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/**
 * A place in an order: text compared byte by byte (capitals before small letters), never by a language's alphabet:
 * on PostgreSQL its column is collate "C". Placing a record writes its own rank and no other.
 */
export type Rank = string

/**
 * Gives a rank strictly between two others; null stands for the top or the bottom. Throws RangeError where the first
 * is not before the second (two people may have made equal ranks: place beside a neighbour further on) or is no rank.
 */
export function rankBetween(before: Rank | null, after: Rank | null): Rank {
  return guarded(before, after, () => generateKeyBetween(before, after))
}

/** Gives n ranks in order, all strictly between two others; refuses as rankBetween does. */
export function ranksBetween(before: Rank | null, after: Rank | null, n: number): Rank[] {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`${n} ranks cannot be made`)
  return guarded(before, after, () => generateNKeysBetween(before, after, n))
}

/** Orders ranks as the databases do; ASCII text compares by code units as it does by bytes. */
export function compareRanks(a: Rank, b: Rank): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function guarded<Ranks>(before: Rank | null, after: Rank | null, make: () => Ranks): Ranks {
  // The library would swap them without a word.
  if (before !== null && after !== null && before >= after) {
    throw new RangeError(`There is no rank between ${before} and ${after}`)
  }
  try {
    return make()
  } catch (cause) {
    throw new RangeError(`There is no rank between ${before} and ${after}`, { cause })
  }
}
