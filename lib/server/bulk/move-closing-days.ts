import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '@/lib/access/actor'
import { moveClosingDay } from '@/lib/commands/move-closing-day'
import type { BulkMove } from '@/lib/domain/bulk'
import type { Outcome } from '@/lib/domain/refusals'
import { perform } from '../door/perform'
import type { Reading } from '../door/refusal-text'
import { effectOver } from './effect'

/**
 * Puts several opportunities into one column of the forecast, each on its own day of it: every one in a transaction of its own under
 * one batch, as bulk acts do. What is refused stays as it is and is told.
 */
export async function moveClosingDays(
  actor: Actor,
  { ids, column }: { ids: readonly string[]; column: string },
  reading: Reading,
): Promise<Outcome<BulkMove>> {
  const batchId = uuidv7()
  const refusedIds: string[] = []
  const effect = await effectOver([...new Set(ids)], reading, async (id) => {
    const done = await perform(actor, null, (tx, present) =>
      moveClosingDay(tx, present, { id, column }, { batchId }),
    )
    if (!done.ok) refusedIds.push(id)
    return done
  })
  const isAnyMoved = effect.changed > 0
  return { ok: true, value: { ...effect, batchId: isAnyMoved ? batchId : null, refusedIds, missing: {} } }
}
