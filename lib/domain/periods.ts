import { addDays, type Day, dayFrom, daysIn, partsOf } from './days'

export const periodUnits = ['week', 'month', 'quarter', 'year'] as const
export type PeriodUnit = (typeof periodUnits)[number]
/** Days from … to, both included. */
export interface Period {
  from: Day
  to: Day
}

/** Gives the calendar period that a day lies in; weeks begin on Monday. Throws RangeError for no day. */
export function periodOf(unit: PeriodUnit, day: Day): Period {
  const { year, month, weekday } = partsOf(day)
  if (unit === 'week') return { from: addDays(day, 1 - weekday), to: addDays(day, 7 - weekday) }
  if (unit === 'month') return months(year, month, month)
  if (unit === 'year') return months(year, 1, 12)
  const first = 3 * (quarterOf(day).quarter - 1) + 1
  return months(year, first, first + 2)
}

/** Gives the period of the same kind that ends the day before; throws RangeError for no day. */
export function periodBefore(unit: PeriodUnit, day: Day): Period {
  return periodOf(unit, addDays(periodOf(unit, day).from, -1))
}

/** Gives year and quarter (1–4) of a day; throws RangeError for no day. */
export function quarterOf(day: Day): { year: number; quarter: number } {
  const { year, month } = partsOf(day)
  return { year, quarter: Math.ceil(month / 3) }
}

/** Gives the quarter of a day as it is written in both languages, 2026Q4; throws RangeError for no day. */
export function quarterLabel(day: Day): string {
  const { year, quarter } = quarterOf(day)
  return `${year}Q${quarter}`
}

function months(year: number, first: number, last: number): Period {
  const [from, to] = [dayFrom(year, first, 1), dayFrom(year, last, daysIn(year, last))]
  if (!from || !to) throw new RangeError(`There are no months ${first}–${last} in ${year}`)
  return { from, to }
}
