import { type Division, divisions, partsOf, pathTo } from './divisions'

/**
 * Reads a code of a division of China, the noughts behind it or not: 320000 and 32 are one, and what is a division on paper
 * only is the one above. Gives null for what is none, or none that is known.
 */
export function regionOfCode(text: string): string | null {
  const digits = text.normalize('NFKC').trim()
  if (!/^\d{2}(?:\d{2}){0,2}$/.test(digits)) return null
  const code = digits.replace(/^(\d{2}|\d{4})(?:00)+$/, '$1')
  const division = divisions.get(code)
  return division ? (pathTo(division).at(-1)?.code ?? null) : null
}

/** Gives the name of a division with those that it lies in: 江苏省 苏州市 姑苏区. A code that is not known is its own name. */
export function regionName(code: string): string {
  const division = divisions.get(code)
  if (!division) return code
  return pathTo(division)
    .map(({ name }) => name)
    .join(' ')
}

/** What an address says beside its street, as text. */
export interface Place {
  province: string | null
  city: string | null
  district: string | null
}

/** Gives what an address in a division says: a municipality is its own city, and a city without districts has none. */
export function placeOf(code: string): Place {
  const division = divisions.get(code)
  const [province = null, second = null, third = null] = division
    ? pathTo(division).map(({ name }) => name)
    : []
  if (!division || second === null)
    return { province, city: isCity(division) ? province : null, district: null }
  if (isCity(divisions.get(code.slice(0, 2)))) return { province, city: province, district: second }
  return { province, city: second, district: third }
}

/** A municipality: what it falls into are districts. */
function isCity(division: Division | undefined): boolean {
  if (division?.code.length !== 2) return false
  return divisions.get(`${division.code}01`)?.name === division.name && partsOf(division).length > 0
}
