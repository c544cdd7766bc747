import type { Actor } from '@/lib/access/actor'
import { noteUndone } from '@/lib/commands/import/note-undone'
import type { BulkEffect } from '@/lib/domain/bulk'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { undoBatch } from '../bulk/undo-batch'
import { answer, perform } from '../door/perform'
import type { Reading } from '../door/refusal-text'
import { ownLine } from './import-question'

/**
 * Takes back all that an import of one's own has made and changed, as the undo of any batch: what somebody has changed since stays
 * and is told. Refuses one that has not run. Throws NotFound for another's.
 */
export async function undoImport(actor: Actor, id: string, reading: Reading): Promise<Outcome<BulkEffect>> {
  const line = await answer(async (reader) => ({
    ok: true as const,
    value: await ownLine(reader, actor, id),
  }))
  if (!line.ok) return line
  if (line.value.state !== 'done' && line.value.state !== 'cancelled') return refuse('not_as_it_stands')
  const effect = await undoBatch(actor, id, reading)
  if (!effect.ok) return effect
  const jobId = effect.value.jobId ?? null
  const noted = await perform(actor, null, (tx, present) => noteUndone(tx, present, { id, jobId }))
  return noted.ok ? effect : noted
}
