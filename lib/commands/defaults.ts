import type { Actor } from '@/lib/access/actor'
import { dayOf } from '@/lib/domain/days'
import { descriptions } from '@/lib/records/all'
import type { Field, Fields } from '@/lib/records/field'
import type { Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'

/** What a new record holds where nobody said otherwise. */
export function defaultsOf(record: RecordName, actor: Actor): Values {
  return initialsOf(descriptions[record].fields, actor)
}

/** The same for any fields: those of an act. */
export function initialsOf(fields: Fields, actor: Actor): Values {
  const given = Object.entries(fields).map(([name, field]): [string, unknown] => [
    name,
    initialOf(field, actor),
  ])
  return Object.fromEntries(given.filter(([, value]) => value !== undefined))
}

function initialOf({ initial, initially }: Field, actor: Actor): unknown {
  switch (initially) {
    case 'me':
      return actor.userId
    case 'now':
      return actor.now
    case 'today':
      return dayOf(actor.now, actor.timeZone)
    case 'currency':
      return actor.currency
    case 'timeZone':
      return actor.timeZone
    case 'language':
      return actor.language
    default:
      return initial
  }
}
