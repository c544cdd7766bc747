import { fold } from '../folding'
import { searchKeys } from '../pinyin-key'
import { type Division, divisions, isOnPaper, partsOf, pathTo } from './divisions'
import { readRegion, withoutEnding } from './read-region'
import { regionName, regionOfCode } from './region'

/** A division as a pick-list offers it. */
export interface FoundRegion {
  code: string
  name: string
  /** What it lies in; null for a province. */
  within: string | null
  hasParts: boolean
}

const MOST = 20
/** So many names have their sounds worked out before others have their turn: some milliseconds. */
const SLICE = 100

/**
 * Finds divisions whose name, sound, initials or code begin with a text, or hold it, those within `under` first and higher
 * ones before lower; words before the last one say where it lies (江苏 姑苏, js gs). Without a text it lists what `under`
 * falls into. At most 20 but for such a list. Never refuses.
 */
export async function findRegions(text: string, under: string | null): Promise<FoundRegion[]> {
  const place = divisions.get(regionOfCode(under ?? '') ?? '') ?? null
  const words = fold(text).split(' ').filter(Boolean)
  const last = words.pop()
  if (last === undefined) return partsOf(place).map((part) => told(part, place))
  const keys = await keysOfAll()
  const whole = divisions.get(readRegion(text) ?? '')
  const found: { division: Division; rank: number }[] = whole ? [{ division: whole, rank: -1 }] : []
  for (const [division, own] of keys) {
    const fit = fitOf(own, last)
    if (fit === null || division === whole) continue
    const above = pathTo(division).slice(0, -1)
    const isThere = words.every((word) =>
      above.some((each) => [0, 1].includes(fitOf(keys.get(each) ?? [], word) ?? 2)),
    )
    if (!isThere) continue
    const isUnder = place !== null && division.code.startsWith(place.code)
    found.push({ division, rank: (isUnder ? 0 : 10) + fit * 3 + division.code.length / 2 })
  }
  return found
    .sort((a, b) => a.rank - b.rank || (a.division.code < b.division.code ? -1 : 1))
    .slice(0, MOST)
    .map(({ division }) => told(division, null))
}

function told(division: Division, under: Division | null): FoundRegion {
  const above = pathTo(division).at(-2)
  return {
    code: division.code,
    name: division.name,
    within: above && above !== under ? regionName(above.code) : null,
    hasParts: partsOf(division).length > 0,
  }
}

/** How well keys fit a word: 0 is all of a name, 1 its beginning, 2 a part of it as written; null not at all. */
function fitOf(keys: readonly string[], word: string): number | null {
  if (keys.includes(word)) return 0
  if (keys.some((key) => key.startsWith(word))) return 1
  return keys[0]?.includes(word) ? 2 : null
}

let known: Promise<Map<Division, string[]>> | undefined

function keysOfAll(): Promise<Map<Division, string[]>> {
  known ??= workOut()
  return known
}

/** What every division is found by: its name as written, with and without its ending, by sound and by initials; its code. */
async function workOut(): Promise<Map<Division, string[]>> {
  const keys = new Map<Division, string[]>()
  let left = SLICE
  for (const division of divisions.values()) {
    if (isOnPaper(division)) continue
    const whole = searchKeys(division.name)
    const short = searchKeys(withoutEnding(division))
    const all = [
      whole.folded,
      short.folded,
      whole.full,
      short.full,
      whole.initials,
      short.initials,
      division.code,
    ]
    keys.set(division, [...new Set(all)])
    if (--left > 0) continue
    left = SLICE
    await new Promise((resolve) => setTimeout(resolve))
  }
  return keys
}
