import { Rollback } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { type BulkInput, bulkPart } from '@/lib/commands/bulk-act'
import type { Outcome } from '@/lib/domain/refusals'
import type { RecordName } from '@/lib/records/names'
import { refusalOf } from '../door/refusal-of'
import { theStore } from '../store'

/** Says what an act would do to one record, by doing it and taking it back at once. */
export async function previewOne(
  actor: Actor,
  record: RecordName,
  id: string,
  act: BulkInput['act'],
): Promise<Outcome<{ eventId: string | null }>> {
  try {
    return await theStore().write(async (tx) => {
      throw new Rollback(await bulkPart(tx, actor, record, id, act, {}))
    })
  } catch (fault) {
    // A preview's outcome comes back as a rollback's value, refused or not.
    return refusalOf(fault)
  }
}
