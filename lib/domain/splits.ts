import { divideHalfUp, toSafeNumber } from './rounding'

/** The whole in shares: shares are hundredths of a per cent, so 33.33 % is 3,333. */
export const WHOLE = 10_000

export type SharesProblem = 'shares_none' | 'shares_not_positive' | 'shares_not_whole'

/** Says what is wrong with shares in hundredths of a per cent, or null: each above 0 and together exactly 100 %. */
export function sharesProblem(shares: readonly number[]): SharesProblem | null {
  if (shares.length === 0) return 'shares_none'
  if (shares.some((share) => !Number.isSafeInteger(share) || share <= 0)) return 'shares_not_positive'
  return shares.reduce((sum, share) => sum + share, 0) === WHOLE ? null : 'shares_not_whole'
}

/**
 * Divides minor units by parts (shares, or 1:1:1): each line amount × part ÷ Σ parts rounded half up, the remainder to
 * the last line, so that Σ lines = amount: 100.00 in thirds → 33.33 + 33.33 + 33.34. Where rounding up would leave the
 * last line less than nothing (0.05 in ten), lines are cut instead. Throws RangeError for no parts, a negative part,
 * parts of nothing, or what is no safe integer.
 */
export function allocate(amount: number, parts: readonly number[]): number[] {
  const whole = safe(amount)
  const weights = parts.map(safe)
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  if (total <= 0n || weights.some((weight) => weight < 0n)) throw new RangeError('Parts must be positive')

  const rounded = withRemainder(whole, weights, (weight) => divideHalfUp(whole * weight, total))
  const last = rounded.at(-1) ?? 0n
  const isTurned = whole < 0n ? last > 0n : last < 0n
  // BigInt division cuts towards nothing, so the remainder keeps the sign of the whole.
  const lines = isTurned ? withRemainder(whole, weights, (weight) => (whole * weight) / total) : rounded
  return lines.map(toSafeNumber)
}

function withRemainder(
  whole: bigint,
  weights: readonly bigint[],
  lineOf: (weight: bigint) => bigint,
): bigint[] {
  const lines = weights.slice(0, -1).map(lineOf)
  return [...lines, whole - lines.reduce((sum, line) => sum + line, 0n)]
}

function safe(value: number): bigint {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number`)
  return BigInt(value)
}
