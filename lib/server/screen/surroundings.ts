import type { Actor } from '@/lib/access/actor'
import { mayEver } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import { dayOf } from '@/lib/domain/days'
import { recordNames } from '@/lib/records/names'
import type { Surroundings } from '@/lib/records/surroundings'
import { environment } from '../env'

/** Gives what a screen needs to know of its viewer beside any record. */
export function surroundingsOf(actor: Actor): Surroundings {
  const { userId, name, now, timeZone, currency, currencies } = actor
  const today = dayOf(now, timeZone)
  const creates = recordNames.filter((record) => mayEver(actor, `${record}.create` as Action))
  const { mostFile } = environment()
  return { me: { id: userId, name }, now, today, timeZone, currency, currencies, creates, mostFile }
}
