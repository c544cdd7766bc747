import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SeededRandom } from './seeded-random'

const draws = (random: SeededRandom, count: number) => Array.from({ length: count }, () => random.next())

test('the same seed gives the same numbers, now and in later versions', () => {
  const random = new SeededRandom('漏斗')
  expect(Array.from({ length: 6 }, () => random.int(0, 999))).toEqual([17, 117, 628, 807, 870, 331])
})

test('different seeds and different purposes give different numbers', () => {
  const seeds = ['', '0', '1', '2', '12', '21', 'demo', 'Demo']
  const streams = seeds.map((seed) => draws(new SeededRandom(seed), 4).join())
  const forks = seeds.map((seed) => draws(new SeededRandom('demo').fork(seed), 4).join())
  expect(new Set([...streams, ...forks]).size).toBe(16)
})

test('a fork does not depend on what was drawn before and disturbs nothing after', () => {
  const [plain, forked] = [new SeededRandom('s'), new SeededRandom('s')]
  const first = draws(forked.fork('names'), 3)
  expect(draws(forked, 3)).toEqual(draws(plain, 3))
  expect(draws(forked.fork('names'), 3)).toEqual(first)
})

test('whole numbers stay within their bounds and reach each of them', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer(), fc.nat(1e6), (seed, min, span) => {
      const drawn = new SeededRandom(seed).int(min, min + span)
      expect(Number.isInteger(drawn) && drawn >= min && drawn <= min + span).toBe(true)
    }),
  )
  const random = new SeededRandom('dice')
  const counts = [0, 0, 0, 0, 0, 0]
  for (let i = 0; i < 60000; i++) counts[random.int(0, 5)]! += 1
  for (const count of counts) expect(Math.abs(count - 10000)).toBeLessThan(400)
})

test('weights decide how often, and a weight of nothing means never', () => {
  const random = new SeededRandom('weights')
  const counts = { never: 0, one: 0, three: 0 }
  for (let i = 0; i < 40000; i++) {
    counts[random.weighted([['never', 0] as const, ['one', 1] as const, ['three', 3] as const])] += 1
  }
  expect(counts.never).toBe(0)
  expect(counts.three / counts.one).toBeCloseTo(3, 0)
})

test('normal numbers have the mean and deviation that were asked for', () => {
  const random = new SeededRandom('normal')
  const numbers = Array.from({ length: 40000 }, () => random.normal(50, 10))
  const mean = numbers.reduce((sum, n) => sum + n, 0) / numbers.length
  const variance = numbers.reduce((sum, n) => sum + (n - mean) ** 2, 0) / numbers.length
  expect(mean).toBeCloseTo(50, 0)
  expect(Math.sqrt(variance)).toBeCloseTo(10, 0)
})

test('shuffling keeps every item and leaves the list as it was', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.integer()), (seed, items) => {
      const held = [...items]
      const mixed = new SeededRandom(seed).shuffle(items)
      expect([...mixed].sort()).toEqual([...held].sort())
      expect(items).toEqual(held)
    }),
  )
})

test('what cannot be drawn is refused', () => {
  const random = new SeededRandom('x')
  expect(() => random.pick([])).toThrow(RangeError)
  expect(() => random.int(2, 1)).toThrow(RangeError)
  expect(() => random.int(0.5, 1)).toThrow(RangeError)
  expect(() => random.weighted([['a', 0]])).toThrow(RangeError)
  expect(() => random.weighted([])).toThrow(RangeError)
  expect(() => random.normal(0, -1)).toThrow(RangeError)
  expect([random.bool(0), random.bool(1)]).toEqual([false, true])
})
