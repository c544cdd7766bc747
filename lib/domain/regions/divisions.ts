import { areaList } from '@vant/area-data'

/** A province, city or district by its code (GB/T 2260) of 2, 4 or 6 digits: 32, 3205, 320508. */
export interface Division {
  code: string
  name: string
}

const { province_list: provinces, city_list: cities, county_list: counties } = areaList

/** Every division by its code, provinces before cities before districts. */
export const divisions: ReadonlyMap<string, Division> = new Map(
  [...cut(provinces, 2), ...cut(cities, 4), ...cut(counties, 6)].map((each) => [each.code, each]),
)

function cut(list: Record<string, string>, digits: number): Division[] {
  return Object.entries(list).map(([code, name]) => ({ code: code.slice(0, digits), name }))
}

/** Gives the division that a division lies in by its code; null for a province. */
export function parentOf({ code }: Division): Division | null {
  return divisions.get(code.slice(0, -2)) ?? null
}

// Municipalities have one city of their own name, some provinces a city that stands for all counties without one, and a
// city without districts one that stands for all of it.
const STANDS_FOR_NONE = /直辖县|^县$|^市辖区$/

/** Says whether a division is one on paper only: what lies in it lies in the one above, for all that people know. */
export function isOnPaper(division: Division): boolean {
  return STANDS_FOR_NONE.test(division.name) || division.name === parentOf(division)?.name
}

/** Lists the divisions from the province down to this one, as people name them. */
export function pathTo(division: Division): Division[] {
  const parent = parentOf(division)
  const above = parent ? pathTo(parent) : []
  return isOnPaper(division) ? above : [...above, division]
}

/** Lists what a division falls into, as people name it; of null the provinces. */
export function partsOf(division: Division | null): Division[] {
  return underneath.get(division?.code ?? '') ?? []
}

const underneath = new Map<string, Division[]>()
for (const division of divisions.values()) {
  if (isOnPaper(division)) continue
  const above = pathTo(division).at(-2)?.code ?? ''
  underneath.set(above, [...(underneath.get(above) ?? []), division])
}
