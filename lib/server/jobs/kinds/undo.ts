import { myBatch } from '@/lib/queries/my-batch'
import type { RecordName } from '@/lib/records/names'
import { nothingYet, type Tally, tallyOver } from '../../bulk/effect'
import { undoOne } from '../../bulk/undo-batch'
import { answer } from '../../door/perform'
import type { LongWorkKind } from '../long-work-kind'
import { presentActor } from '../present-actor'
import type { Run } from '../runner'
import { linesOf, progressOf } from '../tally-lines'

const STEP = 100
const AT_ONCE = 4

/** The undo of a batch, as its row holds it. */
interface UndoJob {
  batchId: string
  /** The batch of what takes it back. */
  undoBatchId: string
}
interface Mark {
  before: string | null
  tally: Tally
}

/** The undo of more than anybody waits for. */
export const undoWork: LongWorkKind = {
  run: (input, run) => work(input as UndoJob, run),
  tell: (job, t, reading) => {
    const record = job.about.record as RecordName
    return {
      title: t('jobs.undo', { what: t(`${record}.many`) }),
      lines: linesOf(job, 'jobs.takenBack', t, reading),
      record,
      batchId: null,
    }
  },
}

/** Walks the batch from its newest event to its oldest. Refuses where who asked is no longer here. */
async function work({ batchId, undoBatchId }: UndoJob, { job, report }: Run) {
  let { before, tally } = (job.mark ?? { before: null, tally: nothingYet }) as Mark
  for (;;) {
    const actor = await presentActor(job)
    if (!actor.ok) return actor
    const place = { before, limit: STEP }
    const step = await answer(async (reader) => {
      const value = await myBatch(reader, actor.value, batchId, place)
      return { ok: true as const, value }
    }, true)
    if (!step.ok) return step
    const links = { batchId: undoBatchId }
    tally = await tallyOver(step.value, tally, (event) => undoOne(actor.value, event, links), AT_ONCE)
    before = step.value.at(-1)?.id ?? before
    const goesOn = await report({ ...progressOf(tally), mark: { before, tally } })
    if (!goesOn || step.value.length < STEP) return { ok: true as const, value: tally }
  }
}
