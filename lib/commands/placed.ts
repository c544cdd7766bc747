import { regionOfPlace } from '@/lib/domain/regions/read-region'
import { type Place, placeOf } from '@/lib/domain/regions/region'
import { descriptions } from '@/lib/records/all'
import type { Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'

const TEXTS = ['province', 'city', 'district'] as const

/**
 * Gives what follows where a record's region, or what its address says of it, is written: a region that is chosen writes the
 * address, an address that names a division sets the region, one elsewhere has none. What is given stands, and where both
 * are given and disagree, the region. Of records without a region nothing follows.
 */
export function placedBy(record: RecordName, wanted: Values, before: Values): Values {
  if (!hasPlace(record)) return {}
  const isSet = (name: string) => name in wanted && (wanted[name] ?? null) !== (before[name] ?? null)
  const given = TEXTS.filter(isSet)
  const place = placeIn({ ...before, ...wanted })
  if (isSet('region') && typeof wanted.region === 'string') return agreeing(wanted.region, place, given)
  if (given.length > 0) return follow(place, placeIn(before), given)
  return isSet('region') ? { province: null, city: null, district: null } : {}
}

/** Gives the region that a record's address names; null for none. */
export function regionIn(row: Values): string | null {
  return regionOfPlace(placeIn(row))
}

function hasPlace(record: RecordName): boolean {
  const { fields } = descriptions[record]
  return fields.region?.kind === 'region' && TEXTS.every((name) => name in fields)
}

/** The texts that were given, where they lie in the region or it in them; else none of them. */
function agreeing(region: string, place: Place, given: readonly (typeof TEXTS)[number][]): Values {
  const theirs = placeOf(region)
  const both = { ...theirs, ...Object.fromEntries(given.map((name) => [name, place[name]])) }
  const named = regionOfPlace(both)
  const agrees = named !== null && (named.startsWith(region) || region.startsWith(named))
  return agrees ? both : { ...theirs }
}

/** The region that the address names now; what only the former region said of it goes with that. */
function follow(place: Place, before: Place, given: readonly string[]): Values {
  const region = regionOfPlace(place)
  const former = regionOfPlace(before)
  const follows: Values = { region }
  if (former === null) return follows
  const [said, says] = [placeOf(former), region === null ? null : placeOf(region)]
  for (const name of TEXTS)
    if (
      !given.includes(name) &&
      place[name] !== null &&
      place[name] === said[name] &&
      place[name] !== says?.[name]
    )
      follows[name] = null
  return follows
}

function placeIn(values: Values): Place {
  const textIn = (name: string) => (typeof values[name] === 'string' ? values[name] : null)
  return { province: textIn('province'), city: textIn('city'), district: textIn('district') }
}
