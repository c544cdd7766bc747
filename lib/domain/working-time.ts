import { addDays, type Day, dayOf, type Instant, offsetAt, partsOf, startOfDay } from './days'
import type { OpenWindow } from './office-hours'

/** When work is done: windows for each weekday, Monday first, and for the days that are otherwise; by a zone's clock. */
export interface WorkCalendar {
  timeZone: string
  week: readonly (readonly OpenWindow[])[]
  /** Days that beat their weekday: none is a holiday, windows make a day of work. */
  days: ReadonlyMap<Day, readonly OpenWindow[]>
}

const MINUTE = 60_000
/** Later than this nothing is due: a calendar that is closed for a hundred years is a mistake. */
const MOST_DAYS = 36_600

interface Span {
  from: Instant
  until: Instant
}

/** Says whether a calendar is open at all: in some week's minute, whatever single days say. */
export function isEverOpen({ week }: Pick<WorkCalendar, 'week'>): boolean {
  return week.some((windows) => windows.length > 0)
}

/** Gives the windows of a day: its own where it has any word of its own, else its weekday's. */
export function windowsOn(day: Day, { week, days }: WorkCalendar): readonly OpenWindow[] {
  return days.get(day) ?? week[partsOf(day).weekday - 1] ?? []
}

/**
 * Gives the working time between two instants in milliseconds: Σ |windows ∩ [a, b)|, by what the zone's clock shows, so that an
 * hour that is skipped is never worked and one that comes twice is worked twice. 0 where b is not after a. Throws RangeError
 * for an unknown zone.
 */
export function elapsed(a: Instant, b: Instant, calendar: WorkCalendar): number {
  if (b <= a) return 0
  let sum = 0
  const last = dayOf(b, calendar.timeZone)
  for (let day = dayOf(a, calendar.timeZone); day <= last; day = addDays(day, 1))
    for (const { from, until } of openSpans(day, calendar))
      sum += Math.max(0, Math.min(until, b) - Math.max(from, a))
  return sum
}

/**
 * Gives the first instant at which so many milliseconds of working time have passed since the start: min t with
 * elapsed(start, t) = n. A target that ends exactly at closing time is due at closing time. Throws RangeError for a negative
 * or broken n, and for a calendar that is never open.
 */
export function due(start: Instant, n: number, calendar: WorkCalendar): Instant {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`${n} is no length of working time`)
  if (n === 0) return start
  if (!isEverOpen(calendar)) throw new RangeError('A calendar without an open minute')
  let left = n
  let day = dayOf(start, calendar.timeZone)
  for (let passed = 0; passed < MOST_DAYS; passed++, day = addDays(day, 1))
    for (const span of openSpans(day, calendar)) {
      const from = Math.max(span.from, start)
      const open = span.until - from
      if (open <= 0) continue
      if (open >= left) return from + left
      left -= open
    }
  throw new RangeError('Nothing is due within a hundred years')
}

/** The open stretches of a day in their order. */
function openSpans(day: Day, calendar: WorkCalendar): Span[] {
  const windows = windowsOn(day, calendar)
  if (windows.length === 0) return []
  const { timeZone } = calendar
  const midnight = Date.parse(`${day}T00:00:00Z`)
  return stretchesOf(day, timeZone).flatMap(({ from, until, offset }) =>
    windows
      .map((window) => ({
        from: Math.max(from, midnight + window.from * MINUTE - offset),
        until: Math.min(until, midnight + window.until * MINUTE - offset),
      }))
      .filter((span) => span.from < span.until),
  )
}

/** The parts of a day between which its clock is set: one on most days. */
function stretchesOf(day: Day, timeZone: string): (Span & { offset: number })[] {
  const from = startOfDay(day, timeZone)
  const until = startOfDay(addDays(day, 1), timeZone)
  const [first, last] = [offsetAt(from, timeZone), offsetAt(until - 1, timeZone)]
  if (first === last) return [{ from, until, offset: first }]
  let [before, after] = [from, until - 1]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (offsetAt(middle, timeZone) === first) before = middle
    else after = middle
  }
  return [
    { from, until: after, offset: first },
    { from: after, until, offset: last },
  ]
}

/** Gives the day so many working days after a day; 0 is that day itself, whatever it is. Throws RangeError for a calendar that is never open. */
export function workingDayAfter(day: Day, n: number, calendar: WorkCalendar): Day {
  if (!isEverOpen(calendar)) throw new RangeError('A calendar without an open minute')
  let reached = day
  for (let left = n, passed = 0; left > 0 && passed < MOST_DAYS; passed++) {
    reached = addDays(reached, 1)
    if (windowsOn(reached, calendar).length > 0) left--
  }
  return reached
}
