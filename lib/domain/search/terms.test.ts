import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wantedIn } from './question'
import { termsOf } from './terms'

/** Whether an index over these terms would propose what was typed; null where it holds no such word. */
function proposes(typed: string, ...texts: Parameters<typeof termsOf>[0]): boolean | null {
  const terms = termsOf(texts)
  const wanted = wantedIn(typed)
  if (wanted.some(({ isCommon }) => isCommon)) return null
  return wanted.every(({ keys }) => keys.some((key) => terms.some((term) => term.startsWith(key))))
}
const company = { text: '深圳市华为技术有限公司', as: 'thing' } as const

test.each([
  ['the beginning', '深圳'],
  ['two characters within', '华为'],
  ['traditional characters', '華為技術'],
  ['the sound', 'huawei'],
  ['a sound that is not complete', 'huaw'],
  ['the initials without the region', 'hwjs'],
  ['the initials with it', 'szshw'],
  ['one character', '技'],
  ['more than a term holds', '华为技术有限公司'],
])('a company is found by %s', (_, typed) => expect(proposes(typed, company)).toBe(true))

test('what nearly every company ends in is asked of no index', () => {
  for (const typed of ['公司', '有限公司', 'youxiangongsi', 'gongsi', 'yxgs', '集团', '&'])
    expect(proposes(typed, company)).toBeNull()
})

test('a foreign name is found by each word, by words run together and by initials', () => {
  const harbor = { text: 'Hárbor & Pine Trading', as: 'thing' } as const
  for (const typed of ['harb', 'ＰＩＮＥ', 'harborpine', 'trading', 'hpt'])
    expect(proposes(typed, harbor)).toBe(true)
  expect(proposes('arbor', harbor)).toBe(false)
})

test('a telephone number is found from both ends, whatever stands between its digits', () => {
  const phone = { text: '13812345678', as: 'phone' } as const
  for (const typed of ['5678', '138', '138 1234 5678', '(138)1234-5678'])
    expect(proposes(typed, phone)).toBe(true)
  expect(proposes('1234', phone)).toBe(false)
})

test('an address and a number are found by their parts', () => {
  expect(proposes('min', { text: 'wang.min@example.com', as: 'word' })).toBe(true)
  expect(proposes('0018', { text: 'HT-2026-0018', as: 'word' })).toBe(true)
  expect(proposes('HT-2026', { text: 'HT-2026-0018', as: 'word' })).toBe(true)
})

test('a surname is read as one', () => {
  expect(proposes('shanxx', { text: '单雄信', as: 'person' })).toBe(false)
  expect(proposes('shanxiong', { text: '单雄信', as: 'person' })).toBe(true)
})

test('whatever a name is, from each of its characters on it is found, unless no index holds that', () => {
  const names = fc.array(fc.constantFrom(...'华为技术智能明远ab1 -单'), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(names, fc.nat(19), (characters, from) => {
      const name = characters.join('')
      const typed = [...name]
        .slice(from % characters.length)
        .join('')
        .trim()
      fc.pre(/^\p{Script=Han}/u.test(typed) && !/[a-z0-9]\p{Script=Han}/u.test(typed))
      expect(proposes(typed, { text: name, as: 'person' })).not.toBe(false)
    }),
  )
})

test('terms are few, short and each there once, however long the text', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 300 })
  fc.assert(
    fc.property(texts, fc.constantFrom('thing', 'person', 'phone', 'word'), (text, as) => {
      const terms = termsOf([{ text, as }])
      expect(new Set(terms).size).toBe(terms.length)
      for (const term of terms) expect([...term].length).toBeLessThanOrEqual(13)
      expect(termsOf([{ text, as }])).toEqual(terms)
    }),
  )
  expect(termsOf([{ text: '长'.repeat(10_000), as: 'thing' }]).length).toBeLessThan(200)
})
