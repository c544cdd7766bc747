/**
 * Gives numerator ÷ denominator as a whole number, halves away from zero: 5/2 → 3, −5/2 → −3, so that a reversal
 * mirrors what it reverses. Throws RangeError unless the denominator is positive.
 */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError('The denominator must be positive')
  const size = numerator < 0n ? -numerator : numerator
  const quotient = (2n * size + denominator) / (2n * denominator)
  return numerator < 0n ? -quotient : quotient
}

/** Says whether a whole number can be kept as a number without losing a digit (|n| ≤ 2^53 − 1). */
export function isSafe(value: bigint): boolean {
  return value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= BigInt(Number.MIN_SAFE_INTEGER)
}

/** Gives a whole number as a number; throws RangeError where digits would be lost. */
export function toSafeNumber(value: bigint): number {
  if (!isSafe(value)) throw new RangeError(`${value} is larger than a number can keep`)
  return Number(value)
}
