import { tzOffset } from '@date-fns/tz'

/** A calendar day as text, YYYY-MM-DD, in no time zone; days compare as text. */
export type Day = string
/** A point in time: whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number

const DAY_MS = 86_400_000
const FORM = /^\d{4}-\d{2}-\d{2}$/

/** Says whether text is a day that exists: 2024-02-29 does, 2025-02-29 and 2025-2-1 do not; years from 1000. */
export function isDay(text: string): text is Day {
  if (!FORM.test(text) || text < '1000') return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** Gives the day of a calendar year, month (1–12) and day, or null where there is no such day. */
export function dayFrom(year: number, month: number, day: number): Day | null {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  return isDay(text) ? text : null
}

/** Gives the day on the calendar of a time zone at an instant; throws RangeError for an unknown zone. */
export function dayOf(instant: Instant, timeZone: string): Day {
  return utcDay(instant + offsetAt(instant, timeZone))
}

/**
 * Gives the first instant of a day in a time zone. Where midnight is skipped by the clock, the day begins when the
 * clock has jumped; where midnight comes twice, at the first. Throws RangeError for no day or an unknown zone.
 */
export function startOfDay(day: Day, timeZone: string): Instant {
  return instantAt(day, 0, timeZone)
}

/**
 * Gives the instant at which a clock in a time zone shows a day and a time, in milliseconds after 00:00. Where the
 * clock jumps over that time, the moment of the jump; where it comes twice, the first. Refuses as startOfDay does.
 */
export function instantAt(day: Day, sinceMidnight: number, timeZone: string): Instant {
  const shown = utcMidnight(day) + sinceMidnight
  const offsets = [offsetAt(shown - DAY_MS, timeZone), offsetAt(shown + DAY_MS, timeZone)]
  const wanted = offsets.map((offset) => shown - offset).sort((a, b) => a - b)
  const found = wanted.find((instant) => instant + offsetAt(instant, timeZone) === shown)
  if (found !== undefined) return found

  // No clock showed this time: look for the jump over it, between the two readings of it.
  let [before = shown, after = shown] = wanted
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (middle + offsetAt(middle, timeZone) < shown) before = middle
    else after = middle
  }
  return after
}

/** Gives the day n days later (earlier for a negative n); throws RangeError for no day or beyond the calendar. */
export function addDays(day: Day, n: number): Day {
  return checked(utcDay(utcMidnight(day) + n * DAY_MS))
}

/** Gives how many days lie from one day to another, negative where the second is earlier; throws for no day. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utcMidnight(to) - utcMidnight(from)) / DAY_MS)
}

/**
 * Gives the anchor day of the month n months later, or that month's last day where it is shorter: with anchor 31,
 * 31 Jan + 1 → 28 or 29 Feb, and that + 1 → 31 Mar. Throws RangeError for no day or an anchor outside 1–31.
 */
export function addMonthsKeepingAnchor(day: Day, n: number, anchorDay: number): Day {
  if (!Number.isInteger(anchorDay) || anchorDay < 1 || anchorDay > 31) {
    throw new RangeError(`${anchorDay} is no day of a month`)
  }
  const { year, month } = partsOf(day)
  const months = year * 12 + (month - 1) + n
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1]
  return checked(
    `${pad(toYear, 4)}-${pad(toMonth, 2)}-${pad(Math.min(anchorDay, daysIn(toYear, toMonth)), 2)}`,
  )
}

/** Gives how many days a month (1–12) of a year has. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Gives year, month (1–12), day and weekday (1 = Monday … 7 = Sunday) of a day; throws RangeError for no day. */
export function partsOf(day: Day): { year: number; month: number; day: number; weekday: number } {
  const date = new Date(utcMidnight(day))
  const weekday = date.getUTCDay() || 7
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday }
}

function utcMidnight(day: Day): number {
  return Date.parse(`${checked(day)}T00:00:00Z`)
}

function utcDay(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10)
}

function checked(day: string): Day {
  if (!isDay(day)) throw new RangeError(`${JSON.stringify(day)} is not a day`)
  return day
}

/** Gives how far a zone’s clock is ahead of UTC at an instant, in milliseconds. Throws RangeError for an unknown zone. */
export function offsetAt(instant: Instant, timeZone: string): number {
  const minutes = tzOffset(timeZone, new Date(instant))
  if (Number.isNaN(minutes)) throw new RangeError(`${JSON.stringify(timeZone)} is not a time zone`)
  return Math.round(minutes * 60_000)
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
