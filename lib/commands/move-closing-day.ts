import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import { dayOf } from '@/lib/domain/days'
import { dayWithin, mayTake, periodNamed } from '@/lib/domain/forecast-periods'
import { invalid, type Outcome } from '@/lib/domain/refusals'
import type { Moved } from './move-opportunity'
import { updateOpportunity } from './update-opportunity'
import type { EventLinks } from './write-record'

export interface MoveClosingDay {
  id: string
  /** The version that the screen had seen. */
  version?: number | undefined
  /** A column of the forecast, or a day. */
  column: string
}

/**
 * Puts an opportunity into another month of the forecast, or on another day: an ordinary edit of the day on which it is expected to
 * close. Refuses what has passed already, and all that an edit refuses; where it lies there already nothing is written.
 */
export async function moveClosingDay(
  tx: Writer,
  actor: Actor,
  { id, version, column }: MoveClosingDay,
  links: EventLinks = {},
): Promise<Outcome<Moved>> {
  const { expectedCloseOn: day } = await allow(tx, actor, 'opportunity.update', id)
  const today = dayOf(actor.now, actor.timeZone)
  const period = periodNamed(column, today)
  if (!period || !mayTake(period, today)) return invalid({ column: 'invalid' })
  const values = { expectedCloseOn: dayWithin(period, day) }
  return updateOpportunity(tx, actor, { id, version, values }, links)
}
