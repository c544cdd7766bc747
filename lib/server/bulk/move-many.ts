import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import { moveOpportunity } from '@/lib/commands/move-opportunity'
import type { Move } from '@/lib/commands/prepare-move'
import { ranksInColumn } from '@/lib/commands/place-in-column'
import type { BulkMove } from '@/lib/domain/bulk'
import type { Outcome, Refused } from '@/lib/domain/refusals'
import { sizeOfMyBatch } from '@/lib/queries/my-batch'
import { answer, perform } from '../door/perform'
import type { Reading } from '../door/refusal-text'
import { effectOver } from './effect'

export interface MoveMany extends Omit<Move, 'id' | 'rank'> {
  /** In the order in which they are to stand. */
  ids: readonly string[]
  /** Goes on with a batch that was begun, so that one step takes all of it back. */
  batchId?: string | undefined
}

/**
 * Moves several opportunities to one place of one stage, in their order: each by the act behind every move, in a transaction of
 * its own under one batch, as bulk acts do. What is refused stays where it is and is told. Throws NotFound for a batch that is not the actor's.
 */
export async function moveMany(
  actor: Actor,
  { ids: given, batchId: begun, ...move }: MoveMany,
  reading: Reading,
): Promise<Outcome<BulkMove>> {
  const ids = [...new Set(given)]
  const prepared = await answer(async (reader) => {
    if (begun && (await sizeOfMyBatch(reader, actor, begun)).size === 0) throw new NotFound()
    return { ok: true, value: await ranksInColumn(reader, move.stageId, ids, move) }
  })
  if (!prepared.ok) return prepared
  const batchId = begun ?? uuidv7()
  const refusedIds: string[] = []
  const missing: BulkMove['missing'] = {}
  const note = (id: string, { errors = {} }: Refused) => {
    refusedIds.push(id)
    Object.assign(missing, errors)
  }
  const effect = await effectOver([...ids.entries()], reading, async ([place, id]) => {
    const rank = prepared.value[place]
    const done = await perform(actor, null, (tx, present) =>
      moveOpportunity(tx, present, { ...move, id, rank }, { batchId }),
    )
    if (!done.ok) note(id, done)
    return done
  })
  const isAnyMoved = effect.changed > 0 || begun !== undefined
  return { ok: true, value: { ...effect, batchId: isAnyMoved ? batchId : null, refusedIds, missing } }
}
