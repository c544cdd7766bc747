import { minorUnits } from './currency'
import { accepted, refused, type Result } from './result'
import { isSafe } from './rounding'

export type MoneyRefusal =
  'money_empty' | 'money_not_a_number' | 'money_other_currency' | 'money_too_precise' | 'money_too_large'

const LONGEST = 60
// After folding: sign, digits (in threes where there are commas), decimals, a word of size.
const AMOUNT = /^(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d*))?(千|万|十万|百万|千万|亿|万亿|k|w|m|b|t)?$/
const POWERS: Record<string, number> = {
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  万亿: 12,
  k: 3,
  // What people in China type for 万.
  w: 4,
  m: 6,
  b: 9,
  t: 12,
}

const DOLLARS = ['USD', 'HKD', 'TWD', 'AUD', 'CAD', 'SGD', 'NZD', 'MOP']
// What may stand before or after the digits and which currencies it can mean; the longest spelling is tried first.
const MARKS: readonly (readonly [mark: string, currencies: readonly string[]])[] = [
  ['人民币', ['CNY']],
  ['rmb', ['CNY']],
  ['cn¥', ['CNY']],
  ['jp¥', ['JPY']],
  ['us$', ['USD']],
  ['hk$', ['HKD']],
  ['nt$', ['TWD']],
  ['au$', ['AUD']],
  ['ca$', ['CAD']],
  ['nz$', ['NZD']],
  ['a$', ['AUD']],
  ['c$', ['CAD']],
  ['s$', ['SGD']],
  ['美元', ['USD']],
  ['欧元', ['EUR']],
  ['港元', ['HKD']],
  ['港币', ['HKD']],
  ['日元', ['JPY']],
  ['英镑', ['GBP']],
  ['元', ['CNY']],
  ['圆', ['CNY']],
  ['¥', ['CNY', 'JPY']],
  ['$', DOLLARS],
  ['€', ['EUR']],
  ['£', ['GBP']],
  ['₩', ['KRW']],
]

/**
 * Reads an amount as people write it into minor units, without a float: "1,234.50", "５００", "¥12.5万", "-3亿",
 * "500000.0". Refuses what is empty, no number, in another currency, finer than the smallest unit (never rounded:
 * "0.005", but "0.500" is fine) or beyond a safe integer; commas must stand at thousands.
 */
export function parseMoney(text: string, currency: string): Result<number, MoneyRefusal> {
  const units = minorUnits(currency)
  const folded = foldAmount(text)
  if (folded === '') return refused('money_empty')
  if (folded.length > LONGEST) return refused('money_not_a_number')

  const { isNegative, rest, isOther } = strip(folded, currency)
  const [, whole = '', decimals = '', word] = AMOUNT.exec(rest) ?? []
  if (whole === '' && decimals === '') return refused('money_not_a_number')
  if (isOther) return refused('money_other_currency')

  const shift = units + (word ? (POWERS[word] ?? 0) : 0)
  if (/[1-9]/.test(decimals.slice(shift))) return refused('money_too_precise')
  const size = BigInt(whole.replaceAll(',', '') + decimals.slice(0, shift).padEnd(shift, '0'))
  if (!isSafe(size)) return refused('money_too_large')
  return accepted(isNegative && size > 0n ? -Number(size) : Number(size))
}

function foldAmount(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2212\u2012\u2013]/g, '-')
    .replaceAll('萬', '万')
    .replaceAll('億', '亿')
    .trim()
}

/** Takes sign and currency off both ends: "-¥5", "¥-5", "5 元", "人民币5元" and "CNY 5" are all in use. */
function strip(folded: string, currency: string) {
  let rest = folded
  let isNegative = false
  const takeMinus = () => {
    if (isNegative || !rest.startsWith('-')) return
    isNegative = true
    rest = rest.slice(1).trimStart()
  }

  takeMinus()
  if (!isNegative && rest.startsWith('+')) rest = rest.slice(1).trimStart()
  const marks = [[currency.toLowerCase(), [currency]] as const, ...MARKS]
  const before = marks.find(([mark]) => rest.startsWith(mark)) ?? codeAt(/^[a-z]{3}(?=[^a-z])/, rest)
  if (before) {
    rest = rest.slice(before[0].length).trimStart()
    takeMinus()
  }
  const after = marks.find(([mark]) => rest.endsWith(mark)) ?? codeAt(/(?<=[^a-z])[a-z]{3}$/, rest)
  if (after) rest = rest.slice(0, -after[0].length).trimEnd()
  const isOther = [before, after].some((mark) => mark && !mark[1].includes(currency))
  return { isNegative, rest, isOther }
}

function codeAt(place: RegExp, text: string): readonly [string, readonly string[]] | undefined {
  const code = place.exec(text)?.[0]
  return code === undefined ? undefined : [code, [code.toUpperCase()]]
}
