import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Refused } from '@/lib/domain/refusals'
import type { RecordName } from '@/lib/records/names'
import { amountFollows } from './amount-from-lines'
import type { Became } from './became'
import { oncePerOpportunity } from './once-per-opportunity'

type Follow<R extends RecordName> = (tx: Writer, actor: Actor, became: Became<R>) => Promise<Refused | null>

/** What other records owe to those of a kind. */
const follows: { [R in RecordName]?: Follow<R> } = {
  opportunityLine: amountFollows,
  opportunityContact: oncePerOpportunity,
}

/**
 * Brings what follows from a row up to date after it was made, changed, thrown away or brought back: asked by these four acts
 * alone, in their transaction, so that every way to them keeps it. Refuses where what would follow is not allowed.
 */
export async function followed<R extends RecordName>(
  tx: Writer,
  actor: Actor,
  record: R,
  became: { before: object | null; after: object | null },
): Promise<Refused | null> {
  const follow: Follow<R> | undefined = follows[record]
  return follow ? follow(tx, actor, became as Became<R>) : null
}
