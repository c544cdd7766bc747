import { type Instant, isDay } from './days'

const FORM = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d{2}):(\d{2}))$/i
const MINUTE = 60_000

/**
 * Reads an instant from ISO 8601 text that says where its clock stands (Z, or an offset of up to 14 hours); what is finer
 * than a millisecond is left out. Gives null for everything else: a time without an offset means another moment in every zone.
 */
export function parseIsoInstant(text: string): Instant | null {
  const [, day = '', hours, minutes, seconds = '0', fraction = '', sign, east = '0', more = '0'] =
    FORM.exec(text) ?? []
  if (!isDay(day) || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null
  const offset = Number(east) * 60 + Number(more)
  if (Number(more) > 59 || offset > 14 * 60) return null
  const shown = Date.parse(`${day}T${hours}:${minutes}:${seconds.padStart(2, '0')}Z`)
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3))
  return shown + milliseconds - (sign === '-' ? -offset : offset) * MINUTE
}
