import type { Operator } from './kind'
import type { KindName } from './names'

const ordered = [
  'is',
  'is_not',
  'in',
  'not_in',
  'gt',
  'gte',
  'lt',
  'lte',
  'is_empty',
  'is_not_empty',
] as const
/** Days and instants also lie within a period that has a name. */
const timely = [...ordered, 'within'] as const
const written = [
  'is',
  'is_not',
  'in',
  'not_in',
  'contains',
  'not_contains',
  'starts_with',
  'is_empty',
  'is_not_empty',
] as const
const chosen = ['is', 'is_not', 'in', 'not_in', 'is_empty', 'is_not_empty'] as const

/** Regions also lie within greater ones. */
const placed = ['within', ...chosen] as const

/** Lists hold an entry or not. */
const listed = ['contains', 'not_contains', 'is_empty', 'is_not_empty'] as const

/** How a filter may compare a field of each kind. Plain data, so that a screen can offer them without the checks. */
export const operators: Record<KindName, readonly Operator[]> = {
  text: written,
  longText: written,
  number: ordered,
  // Kept as text of one spelling: equal or not, but in no order that a database knows.
  decimal: chosen,
  whole: ordered,
  percent: ordered,
  money: ordered,
  currency: chosen,
  day: timely,
  instant: timely,
  duration: ordered,
  hours: chosen,
  timeZone: chosen,
  choice: chosen,
  choices: listed,
  reference: chosen,
  references: listed,
  flag: ['is', 'is_not'],
  email: written,
  phone: written,
  url: written,
  region: placed,
  tags: listed,
  creditCode: written,
  file: ['is_empty', 'is_not_empty'],
  json: ['is_empty', 'is_not_empty'],
  filter: [],
}
