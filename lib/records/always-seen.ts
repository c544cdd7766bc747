import { descriptions } from './all'
import { stampFields } from './description'
import type { RecordName } from './names'

const kept = new Map<RecordName, ReadonlySet<string>>()

/**
 * Lists the fields of a record that nobody who sees it is spared: its name and stamps, whose and about what it is, how it
 * stands, and the currency of its amounts. A record without them could be neither named, placed nor counted.
 */
export function alwaysSeen(record: RecordName): ReadonlySet<string> {
  let names = kept.get(record)
  if (!names) kept.set(record, (names = new Set(placing(record))))
  return names
}

function placing(record: RecordName): string[] {
  const { title, fields, whose = [], about = [], binnedBy, acts = {}, placedBy = [] } = descriptions[record]
  if (descriptions[record].isStructure) return Object.keys(fields)
  const ways = whose.flatMap((way) => ('field' in way ? way.field : 'readWhere' in way ? way.readWhere : []))
  const states = Object.values(acts).flatMap((act) => act.while?.field ?? [])
  const currencies = Object.values(fields).flatMap((field) => field.currencyField ?? [])
  const technical = Object.keys(fields).filter((name) => fields[name]?.isTechnical)
  const names = [
    title,
    ...Object.keys(stampFields),
    ...ways,
    ...about,
    ...states,
    ...currencies,
    ...technical,
  ]
  return [...names, ...placedBy, ...(binnedBy ? [binnedBy] : [])].filter((name) => name in fields)
}
