import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Refused } from '@/lib/domain/refusals'
import type { RecordName } from '@/lib/records/names'
import type { Row } from '@/lib/records/tables'
import { amountFollows } from './amount-from-lines'
import { oncePerOpportunity } from './once-per-opportunity'

/** What has become of a row: as it was, and as it is; null where it was not in use, or is no more. */
export interface Became<R extends RecordName> {
  before: Row<R> | null
  after: Row<R> | null
}
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
