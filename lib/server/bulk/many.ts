import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '@/lib/access/actor'
import type { Action } from '@/lib/access/permissions'
import type { BulkInput } from '@/lib/commands/bulk-act'
import { startJob } from '@/lib/commands/start-job'
import type { BulkEffect } from '@/lib/domain/bulk'
import type { Outcome } from '@/lib/domain/refusals'
import { type AllOf, countsFor, someIds } from '@/lib/queries/bulk-rows'
import { readListAddress } from '@/lib/records/list-address'
import type { RecordName } from '@/lib/records/names'
import { answer, perform } from '../door/perform'
import type { Reading } from '../door/refusal-text'
import { pokeJobs } from '../jobs/poke'
import { effectOver } from './effect'
import { previewOne } from './preview-one'

/** Records that a preview of many tries: enough to meet what refuses often, few enough to wait for. */
const TRIED = 200

/** A bulk act as long work, as its row holds it. */
export interface BulkJob extends AllOf {
  act: BulkInput['act']
  batchId: string
}

/**
 * Says what a bulk act would do to more records than can be tried: how many there are and how many are beyond the actor's
 * reach, counted, and what it would do to some of them, tried and taken back. Refuses as the list does.
 */
export async function previewMany(
  actor: Actor,
  record: RecordName,
  input: BulkInput,
  reading: Reading,
): Promise<Outcome<BulkEffect>> {
  const of = allOf(actor, record, input)
  const counts = await answer((reader) => countsFor(reader, actor, of, actionOf(record, input.act)), true)
  if (!counts.ok) return counts
  const some = await answer((reader) => someIds(reader, actor, of, TRIED), true)
  if (!some.ok) return some
  const ids = some.value
  const effect = await effectOver(ids, reading, (id) => previewOne(actor, record, id, input.act))
  return { ok: true, value: { ...effect, sample: { ...counts.value, tried: ids.length } } }
}

/** Starts a bulk act on all that a list leaves in as long work. Refuses as the list does, and more long work than a person may have. */
export async function startMany(
  actor: Actor,
  record: RecordName,
  { address, act }: BulkInput,
): Promise<Outcome<BulkEffect>> {
  const of = allOf(actor, record, { address })
  const counts = await answer((reader) => countsFor(reader, actor, of, actionOf(record, act)), true)
  if (!counts.ok) return counts
  const input: BulkJob = { ...of, act, batchId: uuidv7() }
  const { total } = counts.value
  const started = await perform(actor, null, (tx, present) =>
    startJob(tx, present, { kind: 'bulk', input, about: { record, do: act.do }, total }),
  )
  if (!started.ok) return started
  pokeJobs()
  const { jobId } = started.value
  return { ok: true, value: { batchId: null, changed: 0, unchanged: 0, refused: [], jobId } }
}

function allOf({ now }: Actor, record: RecordName, { address }: { address: string }): AllOf {
  return { record, address: readListAddress(new URLSearchParams(address)), until: now }
}

function actionOf(record: RecordName, act: BulkInput['act']): Action {
  return `${record}.${act.do === 'delete' ? 'delete' : 'update'}` as Action
}
