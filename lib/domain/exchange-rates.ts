import { minorUnits } from './currency'
import type { Day } from './days'
import { scaledDecimal } from './decimal'
import { accepted, refused, type Result } from './result'
import { divideHalfUp, isSafe } from './rounding'

/** What one unit of a currency is worth in another, from a day on until the next rate of that currency. */
export interface Rate {
  currency: string
  to: string
  fromDay: Day
  /** An exact decimal: '7.1034'. */
  rate: string
}

export interface Converted {
  /** Minor units of the currency that it was converted to. */
  amount: number
  /** The rate that was taken; null where it was in that currency already. */
  rate: Rate | null
}

export type ConversionRefusal = 'missing_rate' | 'beyond_numbers'

/** Gives the rate that holds on a day: the newest that began by then; null where there is none. */
export function rateOn(currency: string, to: string, day: Day, rates: Iterable<Rate>): Rate | null {
  let found: Rate | null = null
  for (const rate of rates)
    if (rate.currency === currency && rate.to === to && rate.fromDay <= day)
      if (!found || rate.fromDay > found.fromDay) found = rate
  return found
}

/**
 * Gives an amount of minor units in another currency, at the rate that holds on a day: amount × rate × 10^(its decimals −
 * the decimals of its own), halves away from zero, rounded this once. Refuses where no rate holds, and what a number cannot keep.
 */
export function convert(
  amount: number,
  currency: string,
  to: string,
  day: Day,
  rates: Iterable<Rate>,
): Result<Converted, ConversionRefusal> {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is not an amount in minor units`)
  if (currency === to) return accepted({ amount, rate: null })
  const rate = rateOn(currency, to, day, rates)
  if (!rate) return refused('missing_rate')
  const { digits, places } = scaledDecimal(rate.rate)
  const product = BigInt(amount) * digits * 10n ** BigInt(minorUnits(to))
  const converted = divideHalfUp(product, 10n ** BigInt(places + minorUnits(currency)))
  return isSafe(converted) ? accepted({ amount: Number(converted), rate }) : refused('beyond_numbers')
}

/** One currency of a sum that has several. */
export interface ConvertedPart {
  currency: string
  /** In its own currency. */
  sum: number
  amount: number
  rate: Rate | null
}

/** A sum of several currencies in one of them. */
export interface ConvertedSum {
  to: string
  /** Σ of the parts as they are shown, so that what is opened adds up; null where it is more than a number keeps. */
  total: number | null
  parts: ConvertedPart[]
  /** Left out: no rate holds, or what it comes to is too large. */
  missing: { currency: string; sum: number }[]
}

/** Converts a sum currency by currency at the rates of a day, each rounded once; one without a rate stands apart and is never added. */
export function convertSum(
  byCurrency: Readonly<Record<string, number>>,
  to: string,
  day: Day,
  rates: readonly Rate[],
): ConvertedSum {
  const parts: ConvertedPart[] = []
  const missing: ConvertedSum['missing'] = []
  for (const [currency, sum] of Object.entries(byCurrency)) {
    const converted = convert(sum, currency, to, day, rates)
    if (converted.ok) parts.push({ currency, sum, ...converted.value })
    else missing.push({ currency, sum })
  }
  const total = parts.reduce((all, { amount }) => all + BigInt(amount), 0n)
  return { to, total: isSafe(total) ? Number(total) : null, parts, missing }
}
