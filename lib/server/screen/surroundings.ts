import type { Actor } from '@/lib/access/actor'
import { dayOf } from '@/lib/domain/days'
import type { Surroundings } from '@/lib/records/surroundings'
import { environment } from '../env'

/** Gives what a screen needs to know of its viewer beside any record. */
export function surroundingsOf({ userId, name, now, timeZone, currency }: Actor): Surroundings {
  const { mostFile } = environment()
  return { me: { id: userId, name }, now, today: dayOf(now, timeZone), timeZone, currency, mostFile }
}
