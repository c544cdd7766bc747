import { addDays, dayOf, type Instant, instantAt } from './days'

const HOUR = 3_600_000
/** Backups are made while nobody works. */
const BACKUP_AT = 3 * HOUR

/** A job that failed so often is given up. */
export const MOST_TRIES = 8

/** Gives when a job that failed for the n-th time is tried again: after 15 s, doubled each time, an hour at most. */
export function nextTry(tries: number, now: Instant): Instant {
  return now + Math.min(15_000 * 2 ** Math.max(0, tries - 1), HOUR)
}

/** Gives the next 03:00 of a time zone after `now`. */
export function nextBackupAt(now: Instant, timeZone: string): Instant {
  const today = dayOf(now, timeZone)
  const at = instantAt(today, BACKUP_AT, timeZone)
  return at > now ? at : instantAt(addDays(today, 1), BACKUP_AT, timeZone)
}
