import { tz } from '@date-fns/tz'
import {
  endOfISOWeek,
  endOfMonth,
  endOfQuarter,
  endOfYear,
  getQuarter,
  startOfISOWeek,
  startOfMonth,
  startOfQuarter,
  startOfYear,
} from 'date-fns'
import { addDays, type Day, dayOf, partsOf, startOfDay } from './days'

export const periodUnits = ['week', 'month', 'quarter', 'year'] as const
export type PeriodUnit = (typeof periodUnits)[number]
/** Days from … to, both included. */
export interface Period {
  from: Day
  to: Day
}

// A day has no time zone; its calendar is reckoned in UTC, wherever the process runs.
const utc = { in: tz('UTC') }
const bounds = {
  week: [startOfISOWeek, endOfISOWeek],
  month: [startOfMonth, endOfMonth],
  quarter: [startOfQuarter, endOfQuarter],
  year: [startOfYear, endOfYear],
} as const

/** Gives the calendar period that a day lies in; weeks begin on Monday. Throws RangeError for no day. */
export function periodOf(unit: PeriodUnit, day: Day): Period {
  const [first, last] = bounds[unit].map((bound) => bound(startOfDay(day, 'UTC'), utc).getTime())
  return { from: dayOf(first as number, 'UTC'), to: dayOf(last as number, 'UTC') }
}

/** Gives the period of the same kind that ends the day before; throws RangeError for no day. */
export function periodBefore(unit: PeriodUnit, day: Day): Period {
  return periodOf(unit, addDays(periodOf(unit, day).from, -1))
}

/** Gives year and quarter (1–4) of a day; throws RangeError for no day. */
export function quarterOf(day: Day): { year: number; quarter: number } {
  return { year: partsOf(day).year, quarter: getQuarter(startOfDay(day, 'UTC'), utc) }
}

/** Gives the quarter of a day as it is written in both languages, 2026Q4; throws RangeError for no day. */
export function quarterLabel(day: Day): string {
  const { year, quarter } = quarterOf(day)
  return `${year}Q${quarter}`
}
