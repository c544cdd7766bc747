import { currencySign, minorUnits } from './currency'
import { divideHalfUp, toSafeNumber } from './rounding'

type Language = 'zh-CN' | 'en'

// Powers of ten of the whole unit, small to large; below SHORT_FROM an amount is short enough as it is.
const SHORT_FROM = 4
const SCALES: Record<Language, readonly { power: number; word: string }[]> = {
  'zh-CN': [
    { power: 4, word: '万' },
    { power: 8, word: '亿' },
    { power: 12, word: '万亿' },
  ],
  en: [
    { power: 3, word: 'K' },
    { power: 6, word: 'M' },
    { power: 9, word: 'B' },
    { power: 12, word: 'T' },
  ],
}

/**
 * Gives an amount of minor units in full: 123456700 CNY → ¥1,234,567.00; digits are never rounded away.
 * Throws RangeError for an amount that is not a safe integer and for what is not a currency code.
 */
export function formatMoney(amount: number, currency: string, language: Language): string {
  const { minus, whole, minor } = digitsOf(amount, currency)
  return minus + currencySign(currency, language) + group(whole) + (minor && `.${minor}`)
}

/**
 * Gives an amount as programs and spreadsheets read it: 123450 CNY → 1234.50, no sign, no groups, and all its digits.
 * Throws RangeError as formatMoney does.
 */
export function plainAmount(amount: number, currency: string): string {
  const { minus, whole, minor } = digitsOf(amount, currency)
  return minus + whole + (minor && `.${minor}`)
}

/**
 * Gives an amount of minor units in its short form. One rule: below 10,000 whole units it is exact, minor digits
 * shown where they are not zero (¥8,500, ¥8,500.50); from there on it is rounded half up to one decimal of 万, 亿,
 * 万亿 or K, M, B, T, and a decimal that is zero is left out: ¥123.5万, ¥4,074万, ¥1.2亿, US$12万, ¥1.2M.
 * Throws RangeError as formatMoney does.
 */
export function formatMoneyShort(amount: number, currency: string, language: Language): string {
  const { minus, whole, minor } = digitsOf(amount, currency)
  const start = minus + currencySign(currency, language)
  if (whole.length <= SHORT_FROM) return start + group(whole) + (/[1-9]/.test(minor) ? `.${minor}` : '')

  const tenfold = BigInt(whole + minor) * 10n
  const scales = SCALES[language]
  for (const [index, { power, word }] of scales.entries()) {
    const tenths = divideHalfUp(tenfold, 10n ** BigInt(power + minor.length))
    const next = scales[index + 1]
    // 9,999.96万 is rounded to 10,000万 and so belongs to the next word: 1亿.
    if (next && tenths >= 10n ** BigInt(next.power - power + 1)) continue
    const decimal = tenths % 10n
    return start + group(String(tenths / 10n)) + (decimal ? `.${decimal}` : '') + word
  }
  return formatMoney(amount, currency, language)
}

/**
 * Gives Σ amount × probability ÷ 100 in minor units, rounded half up once for the whole sum and not per pair.
 * Throws RangeError where an input is not a safe integer or the sum leaves the safe integers.
 */
export function weightedSum(pairs: Iterable<{ amount: number; probability: number }>): number {
  let products = 0n
  for (const { amount, probability } of pairs) products += safe(amount) * safe(probability)
  return weightedFromProducts(products)
}

/** Gives the weighted sum from Σ amount × probability as a database adds it up; refuses as weightedSum does. */
export function weightedFromProducts(products: bigint): number {
  return toSafeNumber(divideHalfUp(products, 100n))
}

function digitsOf(amount: number, currency: string) {
  const units = minorUnits(currency)
  const size = safe(amount)
  const digits = String(size < 0n ? -size : size).padStart(units + 1, '0')
  const cut = digits.length - units
  return { minus: size < 0n ? '-' : '', whole: digits.slice(0, cut), minor: digits.slice(cut) }
}

function group(whole: string): string {
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
}

function safe(amount: number): bigint {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is not an amount in minor units`)
  return BigInt(amount)
}
