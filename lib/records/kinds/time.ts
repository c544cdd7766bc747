import { z } from 'zod'
import { parseDay, parseInstant } from '@/lib/domain/day-formats'
import { dayOf, isDay } from '@/lib/domain/days'
import { parseIsoInstant } from '@/lib/domain/iso-instant'
import { type Kind } from './kind'

const daySchema = z.string('wrong_type').refine(isDay, 'not_a_day')
/** The years 1900 to 9999: beyond them a number is a mistake and not a time. */
const EARLIEST = -2_208_988_800_000
const LATEST = 253_402_300_799_999
const problemOf = ({ input }: { input?: unknown }): string =>
  Number.isInteger(input) ? 'not_an_instant' : 'wrong_type'
const instantSchema: z.ZodType<number> = z
  .union(
    [
      z.int({ error: problemOf }).min(EARLIEST, 'not_an_instant').max(LATEST, 'not_an_instant'),
      z.string().meta({ format: 'date-time' }),
    ],
    {
      error: problemOf,
    },
  )
  .transform((value, check) => {
    const read = typeof value === 'number' ? value : parseIsoInstant(value)
    if (read !== null && read >= EARLIEST && read <= LATEST) return read
    check.addIssue({ code: 'custom', message: 'not_an_instant' })
    return z.NEVER
  })

/** A calendar day, YYYY-MM-DD. */
export const day: Kind<string> = {
  schema: () => daySchema,
  read: (text, _field, { dateFormat, timeZone }) => {
    const parsed = parseDay(text, dateFormat)
    if (parsed.ok) return parsed
    // A moment somewhere (2026-03-01T22:00Z) is a day here.
    const moment = parsed.refusal === 'day_needs_zone' ? parseInstant(text, dateFormat, timeZone) : parsed
    return moment.ok
      ? { ok: true, value: dayOf(moment.value, timeZone) }
      : { ok: false, problem: 'not_a_day' }
  },
  print: (value) => value,
  answered: () => ({
    type: 'string',
    format: 'date',
    description: 'A calendar day, YYYY-MM-DD, in the workspace’s time zone.',
    examples: ['2026-09-30'],
  }),
}

/** Milliseconds since 1970-01-01T00:00:00Z; ISO 8601 text that names its offset is read as well. */
export const instant: Kind<number> = {
  schema: () => instantSchema,
  read: (text, _field, { dateFormat, timeZone }) => {
    const parsed = parseInstant(text, dateFormat, timeZone)
    return parsed.ok ? parsed : { ok: false, problem: 'not_an_instant' }
  },
  print: (value) => new Date(value).toISOString(),
  answered: () => ({
    type: 'integer',
    format: 'int64',
    description: 'A point in time: milliseconds since 1970-01-01T00:00:00Z.',
    examples: [1_790_726_400_000],
  }),
}
