import type { SeededRandom } from '../seeded-random'
import type { DemoCity } from './words/cities'

/**
 * A mobile number of eleven digits that no one holds: 1400 begins data cards only, whose numbers have thirteen.
 * `serial` below ten million gives every number once, out of order.
 */
export function chineseMobile(serial: number): string {
  return `1400${digits((serial * 7_654_321) % 10_000_000, 7)}`
}

/** A land line whose number begins with 00, which subscribers' numbers never do. */
export function landLine(city: DemoCity, serial: number): string {
  const tail = digits((serial * 654_321) % 1_000_000, 6)
  return city.country === 'CN' ? `${city.dial}00${tail}` : westernLine(city, Number(tail))
}

/** A contact's number from the ranges that Western regulators keep for fiction. */
export function westernPhone(city: DemoCity, random: SeededRandom): string {
  if (city.country !== 'US') return westernLine(city, random.int(0, 9999))
  const area = random.pick(['2', '3', '4', '5', '6', '7', '8', '9']) + digits(random.int(12, 98), 2)
  return `+1${area}55501${digits(random.int(0, 99), 2)}`
}

function westernLine(city: DemoCity, number: number): string {
  const width = { US: 2, FR: 4 }[city.country] ?? 3
  return city.dial + digits(number % 10 ** width, width)
}

function digits(number: number, width: number): string {
  return String(number).padStart(width, '0')
}
