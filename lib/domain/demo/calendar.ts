import { addDays, addMonthsKeepingAnchor, dayOf, daysBetween, partsOf, startOfDay, type Day } from '../days'
import type { SeededRandom } from '../seeded-random'
import type { DemoOptions } from './options'
import { businessOf, isWorkingDay } from './season'

export const minute = 60_000
export const hour = 60 * minute
export const dayLength = 24 * hour

/** The next full quarter of an hour: people make appointments for 14:15, not for 14:07. */
export function quarterAfter(instant: number): number {
  return Math.ceil(instant / (hour / 4)) * (hour / 4)
}

const daysBack = 5 * 366
const daysAhead = 400

/** The days around `now` in the workspace's time zone, numbered from five years back to 400 days ahead. */
export interface DemoCalendar {
  now: number
  today: number
  /** First instant of the past 18 months. */
  windowStart: number
  /** Number of the day an instant falls on. */
  dayOf(instant: number): number
  textOf(day: number): Day
  startOf(day: number): number
  /** An instant from `from` to `to`, in the working hours of a working day where the range has any. */
  workInstant(random: SeededRandom, from: number, to: number): number
  /** A day from `from` to `to`, busy seasons more often. */
  businessDay(random: SeededRandom, from: number, to: number): number
}

/** Builds the calendar of a world; refuses a time zone the runtime does not know with a RangeError. */
export function demoCalendar({ now, timeZone }: DemoOptions): DemoCalendar {
  const todayText = dayOf(now, timeZone)
  const first = addDays(todayText, -daysBack)
  const texts = Array.from({ length: daysBack + daysAhead }, (_, day) => addDays(first, day))
  const starts = texts.map((text) => startOfDay(text, timeZone))
  const parts = texts.map(partsOf)
  const working = parts.map(isWorkingDay)
  const business = [0]
  for (const part of parts) business.push((business.at(-1) ?? 0) + businessOf(part))

  const inside = (day: number) => Math.min(Math.max(day, 0), texts.length - 1)
  const startOf = (day: number) => starts[inside(day)] ?? now
  function numberOf(instant: number): number {
    let day = inside(Math.floor((instant - startOf(0)) / dayLength))
    while (startOf(day) > instant && day > 0) day--
    while (day + 1 < starts.length && startOf(day + 1) <= instant) day++
    return day
  }
  function workInstant(random: SeededRandom, from: number, to: number): number {
    if (to <= from) return Math.floor(to)
    for (let attempt = 0; attempt < 5; attempt++) {
      const day = numberOf(from + random.next() * (to - from))
      const opens = Math.max(from, startOf(day) + 8.6 * hour)
      const closes = Math.min(to, startOf(day) + 18.4 * hour)
      const suits = working[day] || attempt > 2
      if (closes > opens && suits) return Math.floor(opens + random.next() * (closes - opens))
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

  const windowFirst = addMonthsKeepingAnchor(todayText, -18, partsOf(todayText).day)
  return {
    now,
    today: daysBetween(first, todayText),
    windowStart: startOfDay(windowFirst, timeZone),
    dayOf: numberOf,
    textOf: (day) => texts[inside(day)] ?? todayText,
    startOf,
    workInstant,
    businessDay,
  }
}
