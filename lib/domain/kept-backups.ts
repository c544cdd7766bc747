import { type Day, dayOf, type Instant } from './days'
import { periodOf } from './periods'

const KEPT = { days: 7, weeks: 4, months: 12 } as const

/**
 * Says which backups are kept: the newest of each of the last 7 days, 4 weeks and 12 months that have one, in a time zone.
 * Counted over days that have a backup, so that a server that stood still loses none.
 */
export function keptBackups<B extends { madeAt: Instant }>(all: readonly B[], timeZone: string): Set<B> {
  const newest = [...all].sort((a, b) => b.madeAt - a.madeAt)
  const kept = new Set<B>()
  const keepFirstOf = (most: number, nameOf: (day: Day) => string) => {
    const seen = new Set<string>()
    for (const backup of newest) {
      const name = nameOf(dayOf(backup.madeAt, timeZone))
      if (seen.has(name) || seen.size === most) continue
      seen.add(name)
      kept.add(backup)
    }
  }
  keepFirstOf(KEPT.days, (day) => day)
  keepFirstOf(KEPT.weeks, (day) => periodOf('week', day).from)
  keepFirstOf(KEPT.months, (day) => day.slice(0, 7))
  return kept
}
