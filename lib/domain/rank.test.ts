import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareRanks, rankBetween, ranksBetween } from './rank'

const bytes = new TextEncoder()
const inBytes = (a: string, b: string) => {
  const [left, right] = [bytes.encode(a), bytes.encode(b)]
  const place = left.findIndex((byte, index) => byte !== right[index])
  return place < 0
    ? Math.sign(left.length - right.length)
    : Math.sign((left[place] ?? 0) - (right[place] ?? -1))
}

test('a rank made between neighbours lies strictly between them, whatever the order of moves', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { maxLength: 60 }), (places) => {
      const ranks: string[] = []
      for (const place of places) {
        const index = place % (ranks.length + 1)
        const [before, after] = [ranks[index - 1] ?? null, ranks[index] ?? null]
        const rank = rankBetween(before, after)
        if (before !== null) expect(inBytes(before, rank)).toBe(-1)
        if (after !== null) expect(inBytes(rank, after)).toBe(-1)
        ranks.splice(index, 0, rank)
      }
      expect(ranks.toSorted(inBytes)).toEqual(ranks)
      expect(ranks.toSorted(compareRanks)).toEqual(ranks)
      expect(new Set(ranks).size).toBe(ranks.length)
    }),
  )
})

test('many ranks at once are in order, between their neighbours and distinct', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.boolean(), fc.boolean(), (n, hasBefore, hasAfter) => {
      const [before, after] = [hasBefore ? rankBetween(null, null) : null, hasAfter ? 'a9' : null]
      const ranks = ranksBetween(before, after, n)
      const all = [...(before ? [before] : []), ...ranks, ...(after ? [after] : [])]
      expect(ranks).toHaveLength(n)
      expect(all.toSorted(inBytes)).toEqual(all)
      expect(new Set(all).size).toBe(all.length)
    }),
  )
})

test('ten thousand cards put at the top or bottom keep short ranks', () => {
  let [top, bottom] = [rankBetween(null, null), rankBetween(null, null)]
  for (let i = 0; i < 10000; i++) {
    top = rankBetween(null, top)
    bottom = rankBetween(bottom, null)
  }
  expect(Math.max(top.length, bottom.length)).toBeLessThan(8)
})

test('equal, reversed and foreign ranks are refused', () => {
  expect(() => rankBetween('a0', 'a0')).toThrow(RangeError)
  expect(() => rankBetween('a1', 'a0')).toThrow(RangeError)
  expect(() => rankBetween('7', null)).toThrow(RangeError)
  expect(() => rankBetween('', null)).toThrow(RangeError)
  expect(() => ranksBetween(null, null, -1)).toThrow(RangeError)
})
