import { addDays, addMonthsKeepingAnchor, type Day, daysIn, isDay, partsOf } from './days'

/** Months after this one that have a column of their own. */
const AHEAD = 6

/** The closing days of a column, both ends included; `none` holds what has no day. */
export interface ForecastPeriod {
  /** 'none', 'past', a month 'YYYY-MM', 'later', or one day 'YYYY-MM-DD'. */
  key: string
  from: Day | null
  to: Day | null
}

/** Gives the columns of a forecast made today: no day, past, the rest of this month, six months more, and later. */
export function forecastPeriods(today: Day): ForecastPeriod[] {
  const first = firstOfMonth(today)
  const months = Array.from({ length: AHEAD + 1 }, (_, n) => addMonthsKeepingAnchor(first, n, 1))
  return [
    { key: 'none', from: null, to: null },
    { key: 'past', from: null, to: addDays(today, -1) },
    ...months.map((month) => ({
      key: month.slice(0, 7),
      from: month < today ? today : month,
      to: lastOfMonth(month),
    })),
    { key: 'later', from: addMonthsKeepingAnchor(first, AHEAD + 1, 1), to: null },
  ]
}

/** Gives the column of that name, or the one day that it names; null for what is neither. */
export function periodNamed(key: string, today: Day): ForecastPeriod | null {
  if (isDay(key)) return { key, from: key, to: key }
  return forecastPeriods(today).find((period) => period.key === key) ?? null
}

/** Says whether a closing day lies in a column. */
export function isWithin({ key, from, to }: ForecastPeriod, day: Day | null): boolean {
  if (key === 'none' || day === null) return key === 'none' && day === null
  return (from === null || day >= from) && (to === null || day <= to)
}

/** Says whether something can be put off to a column: nothing is expected to close on a day that has passed. */
export function mayTake({ key, to }: ForecastPeriod, today: Day): boolean {
  return key !== 'past' && (to === null || to >= today)
}

/**
 * Gives the day on which something that was to close on `day` closes in another column: the same day of its month or the month's
 * last, never one that has passed; for what had none the month's last; of `later` its first month. Null where the column holds what
 * has no day. Throws RangeError for the past, which takes nothing.
 */
export function dayWithin(period: ForecastPeriod, day: Day | null): Day | null {
  if (period.key === 'past') throw new RangeError('nothing is put off to the past')
  if (period.from === null) return null
  if (period.from === period.to) return period.from
  const anchored = addMonthsKeepingAnchor(period.from, 0, day === null ? 31 : partsOf(day).day)
  return anchored < period.from ? period.from : anchored
}

/** Gives the days of a calendar's page for a month 'YYYY-MM': whole weeks from Monday on. Throws RangeError for no month. */
export function calendarDays(month: string): Day[] {
  const first = `${month}-01`
  const start = addDays(first, 1 - partsOf(first).weekday)
  const weeks = Math.ceil((partsOf(first).weekday - 1 + partsOf(lastOfMonth(first)).day) / 7)
  return Array.from({ length: weeks * 7 }, (_, n) => addDays(start, n))
}

/** Says whether text is a month 'YYYY-MM'. */
export function isMonth(text: string): boolean {
  return isDay(`${text}-01`)
}

/** Gives the month 'YYYY-MM' so many months later. */
export function monthsLater(month: string, n: number): string {
  return addMonthsKeepingAnchor(`${month}-01`, n, 1).slice(0, 7)
}

function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`
}

function lastOfMonth(day: Day): Day {
  const { year, month } = partsOf(day)
  return `${day.slice(0, 7)}-${daysIn(year, month)}`
}
