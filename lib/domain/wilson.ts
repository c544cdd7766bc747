/** How sure a range is to hold the true share: 95 of 100 such ranges do. */
const Z = 1.96

/**
 * Gives the range in which the true share lies, of which `n` tries with `hits` hits are a sample, in per cent from 0 to 100:
 * Wilson's score interval (E. B. Wilson, 1927), (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n) with p = hits/n and z = 1.96, which
 * stays sensible for few tries and for shares near 0 and 1. Throws RangeError unless 0 ≤ hits ≤ n and n > 0.
 */
export function wilsonRange(hits: number, n: number): { from: number; to: number } {
  if (!(n > 0 && hits >= 0 && hits <= n)) throw new RangeError(`${hits} of ${n} is no share`)
  const share = hits / n
  const middle = share + Z ** 2 / (2 * n)
  const half = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2))
  const scale = 1 + Z ** 2 / n
  return { from: bounded((middle - half) / scale), to: bounded((middle + half) / scale) }
}

function bounded(share: number): number {
  return Math.min(100, Math.max(0, share * 100))
}
