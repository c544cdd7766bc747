import fc from 'fast-check'
import { expect, test } from 'vitest'
import { capitalAmount } from './capital-amount'

test('the examples of the rules for bills are written as they say', () => {
  const examples: [fen: number, words: string][] = [
    [140950, '壹仟肆佰零玖元伍角'],
    [600714, '陆仟零柒元壹角肆分'],
    [168032, '壹仟陆佰捌拾元零叁角贰分'],
    [10700053, '壹拾万柒仟元零伍角叁分'],
    [1640902, '壹万陆仟肆佰零玖元零贰分'],
    [32504, '叁佰贰拾伍元零肆分'],
    [1234560, '壹万贰仟叁佰肆拾伍元陆角'],
  ]
  for (const [fen, words] of examples) expect(capitalAmount(fen)).toBe(words)
})

test('whole yuan end in 整, and noughts in between are written once', () => {
  const amounts: [yuan: number, words: string][] = [
    [0, '零元整'],
    [1, '壹元整'],
    [10, '壹拾元整'],
    [1005, '壹仟零伍元整'],
    [10000, '壹万元整'],
    [10001, '壹万零壹元整'],
    [100500, '壹拾万零伍佰元整'],
    [10010010, '壹仟零壹万零壹拾元整'],
    [100000000, '壹亿元整'],
    [100000001, '壹亿零壹元整'],
    [100010000, '壹亿零壹万元整'],
    [1000000000000, '壹万亿元整'],
    [90000000000001, '玖拾万亿零壹元整'],
  ]
  for (const [yuan, words] of amounts) expect(capitalAmount(yuan * 100)).toBe(words)
})

test('amounts below one yuan and below nothing have words too', () => {
  expect([56, 5, 50, -1].map(capitalAmount)).toEqual(['伍角陆分', '伍分', '伍角', '负壹分'])
  expect(capitalAmount(-123456)).toBe('负壹仟贰佰叁拾肆元伍角陆分')
  expect(() => capitalAmount(0.5)).toThrow(RangeError)
  expect(() => capitalAmount(2 ** 53)).toThrow(RangeError)
})

/** Reads the words back by themselves, without looking at how they were made. */
function readBack(words: string): bigint {
  const places: Record<string, bigint> = { 拾: 10n, 佰: 100n, 仟: 1000n }
  let [total, section, digit, fen] = [0n, 0n, 0n, 0n]
  for (const sign of words.replace('负', '')) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(sign)
    if (value >= 0) digit = BigInt(value)
    else if (sign in places) section += digit * (places[sign] ?? 0n)
    else if (sign === '万' || sign === '亿') {
      total = sign === '亿' ? (total + section + digit) * 100000000n : total + (section + digit) * 10000n
      section = 0n
    } else if (sign === '元') fen = (total + section + digit) * 100n
    else if (sign === '角') fen += digit * 10n
    else if (sign === '分') fen += digit
    if (value < 0) digit = 0n
  }
  return words.startsWith('负') ? -fen : fen
}

test('words read back give the amount, and 零 never stands twice nor at the end', () => {
  const digits = fc
    .string({ unit: fc.constantFrom(...'0000123456789'), minLength: 1, maxLength: 15 })
    .map(Number)
  fc.assert(
    fc.property(fc.oneof(fc.maxSafeInteger(), digits), (fen) => {
      const words = capitalAmount(fen)
      expect(readBack(words)).toBe(BigInt(fen))
      expect(words).not.toMatch(
        /零零|[壹贰叁肆伍陆柒捌玖拾佰仟万亿]零元|[元角]零?整$(?<!元整)|万万|^零(?!元整)/,
      )
    }),
    { numRuns: 2000 },
  )
})
