import { addDays, type Day, dayOf, startOfDay } from '@/lib/domain/days'
import { type PeriodUnit, periodBefore, periodOf, type Period } from '@/lib/domain/periods'
import type { RecordName } from '../names'
import type { KindName } from '../kinds/names'
import type { Operator } from '../kinds/kind'
import type { Comparison, Filter } from './tree'

/** Who asks and when: what "me", "my team" and "this month" mean. Every actor is one. */
export interface Moment {
  userId: string
  team: readonly string[]
  now: number
  timeZone: string
  /** The fields of another kind of record that the asker sees; null where they may never read it. Without it nothing related is asked. */
  fieldsOf?: (record: RecordName) => ReadonlySet<string> | null
  /** In which amounts are added up where none is named. */
  currency?: string
}

/** Stand for whoever asks, and for everybody in their reach. */
export const ME = '@me'
export const TEAM = '@team'

export const namedPeriods = [
  'today',
  'yesterday',
  'tomorrow',
  'this_week',
  'last_week',
  'next_week',
  'this_month',
  'last_month',
  'next_month',
  'this_quarter',
  'last_quarter',
  'next_quarter',
  'this_year',
  'last_year',
  'next_year',
] as const
export type NamedPeriod = (typeof namedPeriods)[number]

/** A day reckoned from the day of asking: { days: -30 } is thirty days ago. */
export interface RelativeDay {
  days: number
}
const FURTHEST = 36_500

/** Says whether a value is a day reckoned from today, within a hundred years. */
export function isRelativeDay(value: unknown): value is RelativeDay {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 1) return false
  const { days } = value as { days?: unknown }
  return Number.isInteger(days) && Math.abs(days as number) <= FURTHEST
}

/** Says whether a value names a period. */
export function isNamedPeriod(value: unknown): value is NamedPeriod {
  return (namedPeriods as readonly unknown[]).includes(value)
}

/** Gives the comparison of a day or an instant with a relative day as one with a fixed value, in the asker's time zone. */
export function fixedOrder(
  { field, op }: { field: string; op: Operator },
  kind: KindName,
  { days }: RelativeDay,
  moment: Moment,
): Comparison {
  const day = addDays(today(moment), days)
  if (kind === 'day') return { field, op, value: day }
  // A day is from midnight to midnight: "after" it begins with the next one.
  const isAfterWhole = op === 'gt' || op === 'lte'
  const value = startOfDay(isAfterWhole ? addDays(day, 1) : day, moment.timeZone)
  return { field, op: op === 'gt' ? 'gte' : op === 'lte' ? 'lt' : op, value }
}

/** Gives "lies within a period" as comparisons with fixed values. */
export function fixedPeriod(field: string, kind: KindName, name: NamedPeriod, moment: Moment): Filter {
  const { from, to } = periodNamed(name, today(moment))
  if (kind === 'day')
    return {
      and: [
        { field, op: 'gte', value: from },
        { field, op: 'lte', value: to },
      ],
    }
  return {
    and: [
      { field, op: 'gte', value: startOfDay(from, moment.timeZone) },
      { field, op: 'lt', value: startOfDay(addDays(to, 1), moment.timeZone) },
    ],
  }
}

/** Gives the days of a named period, as seen from a day; weeks begin on Monday. */
export function periodNamed(name: NamedPeriod, day: Day): Period {
  if (name === 'today') return { from: day, to: day }
  if (name === 'yesterday') return { from: addDays(day, -1), to: addDays(day, -1) }
  if (name === 'tomorrow') return { from: addDays(day, 1), to: addDays(day, 1) }
  const [which, unit] = name.split('_') as ['this' | 'last' | 'next', PeriodUnit]
  if (which === 'last') return periodBefore(unit, day)
  const current = periodOf(unit, day)
  return which === 'this' ? current : periodOf(unit, addDays(current.to, 1))
}

function today({ now, timeZone }: Moment): Day {
  return dayOf(now, timeZone)
}
