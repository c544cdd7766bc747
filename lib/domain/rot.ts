import { addDays, type Day, dayOf, daysBetween, type Instant } from './days'
import type { OpportunityStatus } from './stages'

export interface RotFacts {
  status: OpportunityStatus
  enteredStageAt: Instant
  lastFollowUpAt: Instant | null
  /** The stage's limit in days; 0 = never. */
  rotDays: number
}

/**
 * Gives how long an open opportunity has been left alone, once that is longer than its stage allows: calendar days in
 * the workspace's zone from the last real follow-up or stage move, whichever is later ("12/10 d"). Null while within
 * the limit, where the limit is 0, and for won, lost and held ones. `isCounted` may leave days out (holidays).
 */
export function rotOf(
  facts: RotFacts,
  today: Day,
  timeZone: string,
  isCounted?: (day: Day) => boolean,
): { days: number; limit: number } | null {
  if (facts.status !== 'open' || facts.rotDays <= 0) return null
  const since = dayOf(Math.max(facts.enteredStageAt, facts.lastFollowUpAt ?? facts.enteredStageAt), timeZone)
  const all = Math.max(0, daysBetween(since, today))
  const days = isCounted && all > facts.rotDays ? countDays(since, all, isCounted) : all
  return days > facts.rotDays ? { days, limit: facts.rotDays } : null
}

function countDays(since: Day, all: number, isCounted: (day: Day) => boolean): number {
  let counted = 0
  for (let n = 1; n <= all; n++) if (isCounted(addDays(since, n))) counted += 1
  return counted
}
