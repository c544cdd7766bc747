import published from 'chinese-days/dist/chinese-days.json'
import type { Day } from './days'

/** A day that the State Council has set apart: a holiday, or a weekend that is worked for it (调休). */
export interface ChinaDay {
  day: Day
  isWorked: boolean
  name: string
  nameEn: string
}

/**
 * The years whose holidays were published when this version was made. Kept by hand: the library takes a year that it does not
 * know for one of plain weekdays, and nobody would learn that anything is missing. A test holds both against each other.
 */
export const publishedYears: readonly number[] = [2024, 2025, 2026]

/** Says whether the holidays of a year are known. */
export function isPublished(year: number): boolean {
  return publishedYears.includes(year)
}

/** Lists the days of a published year that are not as their weekday says, in order. Throws RangeError for any other year. */
export function chinaDays(year: number): ChinaDay[] {
  if (!isPublished(year)) throw new RangeError(`China's days of ${year} are not known`)
  const of = (days: Record<string, string>, isWorked: boolean) =>
    Object.entries(days)
      .filter(([day]) => day.startsWith(`${year}-`))
      .map(([day, words]): ChinaDay => {
        const [nameEn = '', name = ''] = words.split(',')
        return isWorked
          ? { day, isWorked, name: `${name}调休上班`, nameEn: `Worked for ${nameEn}` }
          : { day, isWorked, name, nameEn }
      })
  return [...of(published.holidays, false), ...of(published.workdays, true)].sort((a, b) =>
    a.day < b.day ? -1 : 1,
  )
}

/** In November the State Council says how next year's days lie: gives the year that has to be looked for on a day. */
export function yearWanted(today: Day): number {
  const [year = 0, month = 0] = today.split('-').map(Number)
  return month >= 11 ? year + 1 : year
}
