/** A day by its numbers; weekday 1 = Monday … 7 = Sunday. */
export interface DayParts {
  year: number
  month: number
  day: number
  weekday: number
}

/** First day of the Chinese year, as month and day of ours. */
const springFestivals: Readonly<Record<number, readonly [month: number, day: number]>> = {
  2018: [2, 16],
  2019: [2, 5],
  2020: [1, 25],
  2021: [2, 12],
  2022: [2, 1],
  2023: [1, 22],
  2024: [2, 10],
  2025: [1, 29],
  2026: [2, 17],
  2027: [2, 6],
  2028: [1, 26],
  2029: [2, 13],
  2030: [2, 3],
  2031: [1, 23],
  2032: [2, 11],
  2033: [1, 31],
  2034: [2, 19],
  2035: [2, 8],
  2036: [1, 28],
  2037: [2, 15],
  2038: [2, 4],
}

/** Days since the Chinese New Year of that year, negative before it; null where the table ends. */
function festivalDay({ year, month, day }: DayParts): number | null {
  const festival = springFestivals[year]
  if (!festival) return null
  return (Date.UTC(year, month - 1, day) - Date.UTC(year, festival[0] - 1, festival[1])) / 86_400_000
}

/** Whether people sell on this day: no weekend, not the week of Spring Festival or of the National Day. */
export function isWorkingDay(date: DayParts): boolean {
  if (date.weekday > 5) return false
  if (date.month === 10 && date.day <= 7) return false
  const festival = festivalDay(date)
  return festival === null || festival < -1 || festival > 6
}

/**
 * How much closes on a day against an ordinary working day (1): the last ten days of a quarter more, its last month a
 * little more, November more, the weeks around Spring Festival far less, days off almost nothing.
 */
export function businessOf(date: DayParts): number {
  if (!isWorkingDay(date)) return 0.03
  const { month, day } = date
  let business = 1
  if (month % 3 === 0) business *= day > 20 ? 2.3 : 1.2
  if (month === 11) business *= 1.6
  const festival = festivalDay(date)
  if (festival !== null && festival > -12 && festival < 17) business *= 0.3
  return business
}
