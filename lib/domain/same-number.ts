import { fold } from './folding'

const FEWEST = 7
const WHOLE = 11

/** Gives the digits of a telephone number as it is dialled: without what stands behind an x. */
export function digitsOf(phone: string): string {
  return fold(phone).replace(/x.*$/, '').replace(/\D/g, '')
}

/**
 * Says whether two telephone numbers, however they are written, reach the same line: equal from behind as far as the shorter
 * goes, at least seven digits and at most eleven, so that country codes and leading zeros do not part them.
 */
export function isSameNumber(one: string, other: string): boolean {
  const [a, b] = [digitsOf(one), digitsOf(other)]
  const length = Math.min(a.length, b.length, WHOLE)
  return length >= FEWEST && a.slice(-length) === b.slice(-length)
}
