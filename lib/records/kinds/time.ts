import { z } from 'zod'
import { parseDay, parseInstant } from '@/lib/domain/day-formats'
import { dayOf, isDay } from '@/lib/domain/days'
import { type Kind, orderOperators } from './kind'

const daySchema = z.string('wrong_type').refine(isDay, 'not_a_day')
/** The years 1900 to 9999: beyond them a number is a mistake and not a time. */
const instantSchema = z
  .int('wrong_type')
  .min(-2_208_988_800_000, 'not_an_instant')
  .max(253_402_300_799_999, 'not_an_instant')

/** A calendar day, YYYY-MM-DD. */
export const day: Kind<string> = {
  schema: () => daySchema,
  operators: orderOperators,
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
}

/** Milliseconds since 1970-01-01T00:00:00Z. */
export const instant: Kind<number> = {
  schema: () => instantSchema,
  operators: orderOperators,
  read: (text, _field, { dateFormat, timeZone }) => {
    const parsed = parseInstant(text, dateFormat, timeZone)
    return parsed.ok ? parsed : { ok: false, problem: 'not_an_instant' }
  },
  print: (value) => new Date(value).toISOString(),
}
