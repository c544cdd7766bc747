const WORDED =
  /^(?:(\d+(?:\.\d+)?)(?:d|days?|天))?(?:(\d+(?:\.\d+)?)(?:h|hours?|hrs?|小时|时))?(?:(\d+)(?:m|min|mins|minutes?|分钟|分))?$/
const CLOCK = /^(\d{1,5}):([0-5]\d)$/
const HOUR = 60
const DAY = 24 * HOUR

/**
 * Reads a length of time as people write it, in minutes: "90", "1:30", "1.5h", "1h 30m", "2 天 4 小时". A bare number is
 * minutes. Refuses, with undefined, what is none or has a fraction of a minute; null for nothing.
 */
export function readDuration(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')
  if (plain === '') return null
  if (/^\d{1,9}$/.test(plain)) return Number(plain)
  const clock = CLOCK.exec(plain)
  if (clock) return Number(clock[1]) * HOUR + Number(clock[2])
  const worded = WORDED.exec(plain)
  if (!worded) return undefined
  const [, days = 0, hours = 0, minutes = 0] = worded
  const total = Number(days) * DAY + Number(hours) * HOUR + Number(minutes)
  return Number.isSafeInteger(total) ? total : undefined
}

/** Splits minutes into days, hours and minutes, as they are told; what is nought is left out by who tells. */
export function partsOfDuration(minutes: number): { days: number; hours: number; minutes: number } {
  return {
    days: Math.floor(minutes / DAY),
    hours: Math.floor((minutes % DAY) / HOUR),
    minutes: minutes % HOUR,
  }
}
