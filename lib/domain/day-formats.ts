import { type Day, dayFrom, type Instant, instantAt } from './days'
import { dayOfSerial } from './excel-serial'
import { accepted, refused, type Result } from './result'

/**
 * How a column writes its days. Year first: 2025-03-01, 2025/3/1, 2025.3.1, 20250301, ISO with an offset. Month first:
 * 3/31/2025. Day first: 31/3/2025, 31-03-2025, 31.3.2025. Chinese: 2025年3月1日. A time may follow each of them.
 */
export const dayFormats = [
  'year-first',
  'month-first',
  'day-first',
  'chinese',
  'excel-1900',
  'excel-1904',
] as const
export type DayFormat = (typeof dayFormats)[number]
export type DayRefusal = 'day_empty' | 'day_other_format' | 'day_impossible' | 'day_needs_zone'

interface Reading {
  day: Day
  /** Null where no time was written. */
  seconds: number | null
  /** Minutes east of UTC, where the text says so itself. */
  offset: number | null
}

const SHAPES: Record<Exclude<DayFormat, 'excel-1900' | 'excel-1904'>, RegExp> = {
  'year-first': /^(?<y>\d{4})(?:(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})|(?<m2>\d{2})(?<d2>\d{2}))(?![\d])/,
  'month-first': /^(?<m>\d{1,2})(?<s>[-/.])(?<d>\d{1,2})\k<s>(?<y>\d{4})(?!\d)/,
  'day-first': /^(?<d>\d{1,2})(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<y>\d{4})(?!\d)/,
  chinese: /^(?<y>\d{4})\s?年\s?(?<m>\d{1,2})\s?月\s?(?<d>\d{1,2})\s?[日号]/,
}
const TIME =
  /^(?<before>上午|下午)?\s?(?<h>\d{1,2}):(?<min>\d{2})(?::(?<sec>\d{2})(?:\.\d+)?)?\s?(?<after>am|pm)?\s?(?<zone>z|[+-]\d{2}:?\d{2})?$/i

// Kiribati's, in minutes: no place is farther from UTC.
const FARTHEST_OFFSET = 14 * 60

/**
 * Reads a day from text in the declared format; a time beside it is left out. Refuses what is empty, has another
 * format, cannot be (2/30; a year of two digits) and what names an offset from UTC: its day depends on a zone, so that
 * is for parseInstant. Nothing is guessed.
 */
export function parseDay(text: string, format: DayFormat): Result<Day, DayRefusal> {
  const read = parse(text, format)
  if (!read.ok) return read
  return read.value.offset === null ? accepted(read.value.day) : refused('day_needs_zone')
}

/**
 * Reads an instant from text in the declared format, as a clock in the time zone shows it unless the text names its
 * own offset; a day alone is its first instant. Refuses as parseDay does; throws RangeError for an unknown zone.
 */
export function parseInstant(text: string, format: DayFormat, timeZone: string): Result<Instant, DayRefusal> {
  const read = parse(text, format)
  if (!read.ok) return read
  const { day, seconds, offset } = read.value
  const sinceMidnight = (seconds ?? 0) * 1000
  if (offset === null) return accepted(instantAt(day, sinceMidnight, timeZone))
  return accepted(Date.parse(`${day}T00:00:00Z`) + sinceMidnight - offset * 60_000)
}

export type DetectedFormat =
  { kind: 'certain'; format: DayFormat } | { kind: 'ambiguous'; formats: DayFormat[] } | { kind: 'none' }

/**
 * Says in which format all samples can be read, blanks left out: one, several (3/4/2025 may be March or April: a person
 * decides), or none. Never refuses; no samples fit nothing.
 */
export function detectDayFormat(samples: Iterable<string>): DetectedFormat {
  const written = [...samples].filter((text) => text.trim() !== '')
  const formats = dayFormats.filter((format) => written.every((text) => parse(text, format).ok))
  const [format] = formats
  if (written.length === 0 || !format) return { kind: 'none' }
  return formats.length === 1 ? { kind: 'certain', format } : { kind: 'ambiguous', formats }
}

function parse(text: string, format: DayFormat): Result<Reading, DayRefusal> {
  const folded = text.normalize('NFKC').trim()
  if (folded === '') return refused('day_empty')
  if (format === 'excel-1900' || format === 'excel-1904') return parseSerial(folded, format)

  const shape = SHAPES[format].exec(folded)
  if (!shape?.groups) return refused('day_other_format')
  const { y, m, d, m2, d2 } = shape.groups
  const rest = folded.slice(shape[0].length)
  const time = rest === '' ? { seconds: null, offset: null } : parseTime(rest)
  if (time === null) return refused('day_other_format')
  const day = dayFrom(Number(y), Number(m ?? m2), Number(d ?? d2))
  if (day === null || time.seconds === 'impossible') return refused('day_impossible')
  return accepted({ day, seconds: time.seconds, offset: time.offset })
}

function parseSerial(text: string, format: 'excel-1900' | 'excel-1904'): Result<Reading, DayRefusal> {
  if (!/^\d{1,7}(?:\.\d+)?$/.test(text)) return refused('day_other_format')
  const found = dayOfSerial(Number(text), format === 'excel-1900' ? 1900 : 1904)
  if (!found) return refused('day_impossible')
  return accepted({ day: found.day, seconds: text.includes('.') ? found.seconds : null, offset: null })
}

function parseTime(rest: string): { seconds: number | 'impossible'; offset: number | null } | null {
  const groups = TIME.exec(rest.replace(/^(?:t|,?\s+)/i, ''))?.groups
  if (!groups) return null
  const [minutes, seconds] = [Number(groups['min']), Number(groups['sec'] ?? 0)]
  const hours = hoursOf(Number(groups['h']), groups['before'] ?? groups['after']?.toLowerCase())
  const offset = offsetOf(groups['zone'])
  const isFar = offset !== null && Math.abs(offset) > FARTHEST_OFFSET
  if (hours === null || hours > 23 || minutes > 59 || seconds > 59 || isFar)
    return { seconds: 'impossible', offset }
  return { seconds: hours * 3600 + minutes * 60 + seconds, offset }
}

function hoursOf(hours: number, half: string | undefined): number | null {
  if (half === undefined) return hours
  if (hours < 1 || hours > 12) return half === '下午' && hours < 24 ? hours : null
  return (hours % 12) + (half === 'pm' || half === '下午' ? 12 : 0)
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null
  if (/^z$/i.test(zone)) return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return zone.startsWith('-') ? -minutes : minutes
}
