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

/** How a filter may compare a field of each kind. Plain data, so that a screen can offer them without the checks. */
export const operators: Record<KindName, readonly Operator[]> = {
  text: written,
  longText: written,
  whole: ordered,
  percent: ordered,
  money: ordered,
  currency: chosen,
  day: timely,
  instant: timely,
  choice: chosen,
  reference: chosen,
  flag: ['is', 'is_not'],
  email: written,
  phone: written,
  url: written,
  tags: ['contains', 'not_contains', 'is_empty', 'is_not_empty'],
  creditCode: written,
  filter: [],
}
