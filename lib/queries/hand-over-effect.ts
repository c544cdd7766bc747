import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { personToHandOver } from '@/lib/access/hand-over'
import { loadActor } from '@/lib/access/load-actor'
import { type Action, reachOf } from '@/lib/access/permissions'
import { scopeSql } from '@/lib/access/scope'
import { invalid, type Outcome } from '@/lib/domain/refusals'
import type { HandOverWish, SightGain } from '@/lib/records/hand-over'
import type { RecordName } from '@/lib/records/names'
import { countOwned, type OwnedBy } from './owned-work'

/** What a hand-over is about, counted: how much there is, how much of it is out of the actor's reach, and who comes to see what. */
export interface CountedHandOver {
  kinds: { record: RecordName; n: number }[]
  total: number
  beyond: number
  gains: SightGain[]
}

/**
 * Counts what a hand-over would come to. Refuses recipients who are not there or switched off, who own it already, and whose
 * role reads no such records. Throws NotFound as personToHandOver does.
 */
export async function handOverEffect(
  reader: Reader,
  actor: Actor,
  personId: string,
  { kinds, to, withClosed }: HandOverWish,
): Promise<Outcome<CountedHandOver>> {
  await personToHandOver(reader, actor, personId)
  if (to.includes(personId)) return invalid({ to: 'owns_it' })
  const of: OwnedBy = { personId, withClosed, until: actor.now }
  const counted: CountedHandOver = { kinds: [], total: 0, beyond: 0, gains: [] }
  for (const record of kinds) {
    const n = await countOwned(reader, actor, record, of)
    if (n === 0) continue
    const reached = await countOwned(reader, actor, record, of, scopeSql(actor, `${record}.update` as Action))
    counted.kinds.push({ record, n })
    counted.total += n
    counted.beyond += n - reached
  }
  for (const userId of to) {
    const person = await loadActor(reader, userId, actor.now)
    if (!person) return invalid({ to: 'no_such_record' })
    const reads = (record: RecordName) => reachOf(person, `${record}.read` as Action) !== 'none'
    if (!counted.kinds.every(({ record }) => reads(record))) return invalid({ to: 'not_in_their_role' })
    counted.gains.push(await gainOf(reader, actor, person, counted.kinds, of))
  }
  return { ok: true, value: counted }
}

async function gainOf(
  reader: Reader,
  actor: Actor,
  person: Actor,
  kinds: CountedHandOver['kinds'],
  of: OwnedBy,
): Promise<SightGain> {
  const gain: SightGain = { userId: person.userId, name: person.name, kinds: [] }
  for (const { record, n } of kinds) {
    const seen = await countOwned(reader, actor, record, of, scopeSql(person, `${record}.read` as Action))
    if (n > seen) gain.kinds.push({ record, n: n - seen })
  }
  return gain
}
