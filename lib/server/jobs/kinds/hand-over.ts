import { doneInBatch } from '@/lib/queries/bulk-rows'
import { sizeOfMyBatch } from '@/lib/queries/my-batch'
import { ownedAfter } from '@/lib/queries/owned-work'
import { nothingYet, type Tally, tallyOver } from '../../bulk/effect'
import { type HandOverJob, Shares } from '../../bulk/hand-over-shares'
import { answer } from '../../door/perform'
import type { LongWorkKind } from '../long-work-kind'
import { presentActor } from '../present-actor'
import type { Run } from '../runner'
import { linesOf, progressOf } from '../tally-lines'

const STEP = 100
const AT_ONCE = 4

interface Mark {
  /** Which of the kinds it is at, and after which of its records. */
  kind: number
  after: string
  tally: Tally
  counts: Record<string, number>
}

/** The hand-over of more than anybody waits for. */
export const handOverWork: LongWorkKind = {
  run: (input, run) => work(input as HandOverJob, run),
  tell: (job, t, reading) => {
    const done = job.result as ({ batchId: string } & Tally) | null
    return {
      title: t('jobs.handOver'),
      lines: linesOf(job, 'jobs.changed', t, reading),
      record: 'customer',
      batchId: done && done.changed > 0 ? done.batchId : null,
    }
  },
}

/**
 * Walks what the person owned when it was asked for, kind by kind. Begun again after a restart it meets only what is still
 * theirs. Refuses where who asked is no longer here.
 */
async function work(input: HandOverJob, { job, report }: Run) {
  const { kinds, batchId, personId, withClosed, until } = input
  let { kind, after, tally, counts } = (job.mark ?? {
    kind: 0,
    after: '',
    tally: nothingYet,
    counts: {},
  }) as Mark
  for (;;) {
    const actor = await presentActor(job)
    if (!actor.ok) return actor
    const record = kinds[kind]
    const shares = new Shares(actor.value, input, counts)
    if (record) {
      const of = { personId, withClosed, until, after, limit: STEP }
      const step = await answer(async (reader) => {
        return { ok: true as const, value: await ownedAfter(reader, actor.value, record, of) }
      }, true)
      if (!step.ok) return step
      tally = await tallyOver(step.value, tally, (id) => shares.give(record, id), AT_ONCE)
      counts = shares.counts
      after = step.value.at(-1) ?? after
      if (step.value.length < STEP) [kind, after] = [kind + 1, '']
      const goesOn = await report({ ...progressOf(tally), mark: { kind, after, tally, counts } })
      if (goesOn) continue
    }
    // What was done before a restart is not in the tally: the batch knows all.
    const state = await answer(async (reader) => {
      const told = await doneInBatch(reader, batchId, 'user', [personId])
      const { size } = await sizeOfMyBatch(reader, actor.value, batchId)
      return { ok: true as const, value: { isTold: told.size > 0, changed: size } }
    })
    if (!state.ok) return state
    if (!state.value.isTold) await shares.tell()
    return { ok: true as const, value: { batchId, ...tally, changed: state.value.changed } }
  }
}
