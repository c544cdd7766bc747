import { addDays, dayOf, type Instant, isDay, partsOf, startOfDay } from './days'

/** Moments against which a board is compared; also a day, 'YYYY-MM-DD'. */
export const sinceChoices = ['yesterday', 'week', 'days7', 'month', 'days30'] as const
export type SinceChoice = (typeof sinceChoices)[number]

/** Against this the heads of columns are compared where nothing else is chosen. */
export const USUAL_SINCE: SinceChoice = 'days7'

/**
 * Gives the moment that a choice means: the beginning of yesterday, of this week (Monday) or this month, of the day so many days ago,
 * or of a day that is named; null for what is none, and for a day to come.
 */
export function sinceMoment(choice: string, now: Instant, timeZone: string): Instant | null {
  const today = dayOf(now, timeZone)
  const day = dayMeant(choice, today)
  return day === null || day > today ? null : startOfDay(day, timeZone)
}

function dayMeant(choice: string, today: string): string | null {
  const { weekday } = partsOf(today)
  if (choice === 'yesterday') return addDays(today, -1)
  if (choice === 'week') return addDays(today, 1 - weekday)
  if (choice === 'days7') return addDays(today, -7)
  if (choice === 'days30') return addDays(today, -30)
  if (choice === 'month') return `${today.slice(0, 8)}01`
  return isDay(choice) ? choice : null
}
