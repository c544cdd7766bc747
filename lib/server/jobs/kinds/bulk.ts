import { bulkPart } from '@/lib/commands/bulk-act'
import { doneInBatch, idsAfter } from '@/lib/queries/bulk-rows'
import { sizeOfMyBatch } from '@/lib/queries/my-batch'
import type { RecordName } from '@/lib/records/names'
import { nothingYet, type Tally, tallyOver } from '../../bulk/effect'
import type { BulkJob } from '../../bulk/many'
import { answer, perform } from '../../door/perform'
import type { LongWorkKind } from '../long-work-kind'
import { presentActor } from '../present-actor'
import type { Run } from '../runner'
import { linesOf, progressOf } from '../tally-lines'

/** Records of a step: between two the work can be cancelled. */
const STEP = 100
/** Fewer than where somebody waits for it: others' acts come first. */
const AT_ONCE = 4

interface Mark {
  after: string
  tally: Tally
}

/** A bulk act on more records than anybody waits for. */
export const bulkWork: LongWorkKind = {
  run: (input, run) => work(input as BulkJob, run),
  tell: (job, t, reading) => {
    const { record, do: act } = job.about as { record: RecordName; do: BulkJob['act']['do'] }
    const done = job.result as ({ batchId: string } & Tally) | null
    return {
      title: t(`jobs.bulk_${act}`, { what: t(`${record}.many`) }),
      lines: linesOf(job, 'jobs.changed', t, reading),
      record,
      batchId: done && done.changed > 0 ? done.batchId : null,
    }
  },
}

/**
 * Walks the list by its ids. What a former run has done after its last mark is known by its batch and not done again.
 * Refuses where who asked is no longer here, or may no longer see what the list filters by.
 */
async function work({ act, batchId, ...of }: BulkJob, { job, report }: Run) {
  const { record } = of
  let { after, tally } = (job.mark ?? { after: '', tally: nothingYet }) as Mark
  for (let isFirst = true; ; isFirst = false) {
    const actor = await presentActor(job)
    if (!actor.ok) return actor
    const from = after
    const step = await answer(async (reader) => {
      const ids = await idsAfter(reader, actor.value, of, from, STEP)
      if (!ids.ok) return ids
      const done = isFirst ? await doneInBatch(reader, batchId, record, ids.value) : new Set<string>()
      return { ok: true as const, value: { ids: ids.value, done } }
    }, true)
    if (!step.ok) return step
    const { ids, done } = step.value
    const part = async (id: string) =>
      done.has(id)
        ? { ok: true as const, value: { eventId: id } }
        : perform(actor.value, null, (tx, present) => bulkPart(tx, present, record, id, act, { batchId }))
    tally = await tallyOver(ids, tally, part, AT_ONCE)
    after = ids.at(-1) ?? after
    const goesOn = await report({ ...progressOf(tally), mark: { after, tally } })
    if (goesOn && ids.length === STEP) continue
    // Records that were done before a restart and have left the list since were met by nobody: the batch knows all.
    const size = await answer(async (reader) => ({
      ok: true as const,
      value: await sizeOfMyBatch(reader, actor.value, batchId),
    }))
    const changed = size.ok ? size.value.size : tally.changed
    return { ok: true as const, value: { batchId, ...tally, changed } }
  }
}
