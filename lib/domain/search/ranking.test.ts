import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../folding'
import { searchKeys } from '../pinyin-key'
import { compareRanked, matches, matchOf } from './ranking'

const keyFor = (name: string, ...more: string[]) =>
  [...new Set([...(Object.values(searchKeys(name)) as string[]), ...more])].join('\t')
const answers = (typed: string, name: string, ...more: string[]) =>
  matchOf(keyFor(name, ...more), fold(typed).split(' '))

test.each([
  ['华为技术', '华为技术', 'exact'],
  ['huaweijishu', '华为技术', 'exact'],
  ['华为', '华为技术', 'beginning'],
  ['华为', '深圳市华为技术有限公司', 'beginning'],
  ['技术', '华为技术', 'inside'],
  ['huaw', '华为技术', 'beginning'],
  ['hwj', '华为技术', 'initials'],
  ['hwjs', '华为技术', 'initials'],
  ['weiji', '华为技术', 'inside'],
  ['pine', 'Harbor & Pine', 'beginning'],
  ['arbor', 'Harbor & Pine', 'inside'],
  ['h', 'Harbor', 'beginning'],
  ['华为 技术', '华为技术', 'inside'],
] as const)('%s answered by %s is %s', (typed, name, match) => expect(answers(typed, name)).toBe(match))

test('the last digits of a telephone number are as good as the first, those between are not', () => {
  expect(answers('5678', '华为技术', '13812345678')).toBe('beginning')
  expect(answers('1381', '华为技术', '13812345678')).toBe('beginning')
  expect(answers('1234', '华为技术', '13812345678')).toBe('inside')
})

test('the order of hits is total: better match, then weight, then newer, then id', () => {
  const hit = fc.record({
    match: fc.constantFrom(...matches),
    weight: fc.integer({ min: 0, max: 6 }),
    changedAt: fc.integer({ min: 0, max: 3 }),
    id: fc.constantFrom('a', 'b', 'c'),
  })
  fc.assert(
    fc.property(hit, hit, hit, (a, b, c) => {
      expect(Math.sign(compareRanked(a, b))).toBe(-Math.sign(compareRanked(b, a)) + 0)
      if (compareRanked(a, b) <= 0 && compareRanked(b, c) <= 0)
        expect(compareRanked(a, c)).toBeLessThanOrEqual(0)
    }),
  )
  const base = { match: 'exact', weight: 1, changedAt: 1, id: 'a' } as const
  expect(compareRanked({ ...base, weight: 0 }, { ...base, match: 'initials', weight: 6 })).toBeLessThan(0)
  expect(compareRanked({ ...base, changedAt: 2 }, base)).toBeLessThan(0)
})
