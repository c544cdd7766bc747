import { Rollback, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { type BulkInput, bulkPart } from '@/lib/commands/bulk-act'
import type { Outcome } from '@/lib/domain/refusals'
import type { RecordName } from '@/lib/records/names'
import { refusalOf } from '../door/refusal-of'
import { theStore } from '../store'

type Done = Outcome<{ eventId: string | null }>

/** Says what an act would do to one record, by doing it and taking it back at once. */
export function previewOne(
  actor: Actor,
  record: RecordName,
  id: string,
  act: BulkInput['act'],
): Promise<Done> {
  return tried((tx) => bulkPart(tx, actor, record, id, act, {}))
}

/** The same for any act. */
export async function tried(act: (tx: Writer) => Promise<Done>): Promise<Done> {
  try {
    return await theStore().write(async (tx) => {
      throw new Rollback(await act(tx))
    })
  } catch (fault) {
    // A preview's outcome comes back as a rollback's value, refused or not.
    return refusalOf(fault)
  }
}
