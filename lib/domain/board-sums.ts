import type { ColumnSum } from './board'
import type { Day } from './days'
import { type ConvertedSum, convertSum, type Rate } from './exchange-rates'

/** With what sums of several currencies are told in one. */
export interface InOne {
  /** The workspace's own currency. */
  currency: string
  today: Day
  /** Rates into it that hold today. */
  rates: readonly Rate[]
}

/**
 * Gives what sums of several currencies come to in the workspace's, at today's rates; null where there is one currency alone, which
 * is told as it is. What has no rate stands apart and is never added.
 */
export function inOneCurrency(
  sums: readonly ColumnSum[],
  of: 'amount' | 'weighted',
  { currency, today, rates }: InOne,
): ConvertedSum | null {
  if (sums.length < 2) return null
  return convertSum(Object.fromEntries(sums.map((sum) => [sum.currency, sum[of]])), currency, today, rates)
}
