import { TZDate } from '@date-fns/tz'
import { subMonths } from 'date-fns'
import type { SeededRandom } from '../seeded-random'
import type { DemoOptions } from './options'
import { businessOf, isWorkingDay } from './season'

export const minute = 60_000
export const hour = 60 * minute
export const dayLength = 24 * hour

const yearsBack = 5
const daysAhead = 400

/** The days around `now` in the workspace's time zone, counted from five years back to 400 days ahead. */
export interface DemoCalendar {
  now: number
  today: number
  /** First instant of the past 18 months. */
  windowStart: number
  /** Number of the day an instant falls on. */
  dayOf(instant: number): number
  /** 'YYYY-MM-DD' of a day. */
  textOf(day: number): string
  startOf(day: number): number
  /** An instant from `from` to `to`, in the working hours of a working day where the range has any. */
  workInstant(random: SeededRandom, from: number, to: number): number
  /** A day from `from` to `to`, busy seasons more often. */
  businessDay(random: SeededRandom, from: number, to: number): number
}

/** Builds the calendar of a world; refuses a time zone the runtime does not know with a RangeError. */
export function demoCalendar({ now, timeZone }: DemoOptions): DemoCalendar {
  const today = new TZDate(now, timeZone)
  const first = [today.getFullYear() - yearsBack, today.getMonth(), today.getDate()] as const
  const starts: number[] = []
  const texts: string[] = []
  const working: boolean[] = []
  const business: number[] = [0]
  for (let day = 0; ; day++) {
    const start = new TZDate(first[0], first[1], first[2] + day, timeZone)
    if (start.getTime() > now + daysAhead * dayLength) break
    const [year, month, date] = [start.getFullYear(), start.getMonth() + 1, start.getDate()]
    starts.push(start.getTime())
    texts.push(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
    working.push(isWorkingDay(year, month, date))
    business.push((business[day] ?? 0) + businessOf(year, month, date))
  }

  const startOf = (day: number) => starts[Math.min(Math.max(day, 0), starts.length - 1)] ?? now
  function dayOf(instant: number): number {
    let day = Math.floor((instant - startOf(0)) / dayLength)
    while (startOf(day) > instant && day > 0) day--
    while (day + 1 < starts.length && startOf(day + 1) <= instant) day++
    return day
  }
  function workInstant(random: SeededRandom, from: number, to: number): number {
    if (to <= from) return to
    for (let attempt = 0; attempt < 5; attempt++) {
      const day = dayOf(from + random.next() * (to - from))
      const opens = Math.max(from, startOf(day) + 8.6 * hour)
      const closes = Math.min(to, startOf(day) + 18.4 * hour)
      if (closes > opens && (working[day] || attempt > 2)) return Math.floor(opens + random.next() * (closes - opens))
    }
    return Math.floor(from + random.next() * (to - from))
  }
  function businessDay(random: SeededRandom, from: number, to: number): number {
    const before = business[from] ?? 0
    const wanted = before + random.next() * ((business[to + 1] ?? 0) - before)
    let [low, high] = [from, to]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((business[middle + 1] ?? 0) > wanted) high = middle
      else low = middle + 1
    }
    return low
  }

  return {
    now,
    today: dayOf(now),
    windowStart: subMonths(today, 18).getTime(),
    dayOf,
    textOf: (day) => texts[Math.min(Math.max(day, 0), texts.length - 1)] ?? '',
    startOf,
    workInstant,
    businessDay,
  }
}
