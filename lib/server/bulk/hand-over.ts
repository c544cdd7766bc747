import { v7 as uuidv7 } from 'uuid'
import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { handOverPart } from '@/lib/commands/hand-over'
import { startJob } from '@/lib/commands/start-job'
import { MOST_BULK } from '@/lib/domain/bulk'
import type { Outcome } from '@/lib/domain/refusals'
import { type CountedHandOver, handOverEffect } from '@/lib/queries/hand-over-effect'
import { ownedAfter } from '@/lib/queries/owned-work'
import type { HandOverEffect, HandOverWish } from '@/lib/records/hand-over'
import { handedOverKinds } from '@/lib/records/handed-over-kinds'
import type { RecordName } from '@/lib/records/names'
import { answer, perform } from '../door/perform'
import type { Reading } from '../door/refusal-text'
import { pokeJobs } from '../jobs/poke'
import { effectOf, nothingYet, type Tally, tallyOver } from './effect'
import { type HandOverJob, Shares } from './hand-over-shares'
import { tried } from './preview-one'

/** Records that a preview of many tries. */
const TRIED = 200

/**
 * Gives what somebody owns to others, record by record as bulk acts do, under one batch by which all of it is taken back; each
 * recipient is told once. As a preview it is counted, tried and rolled back. More than MOST_BULK are long work. Refuses and
 * throws as handOverEffect does.
 */
export async function handOver(
  actor: Actor,
  personId: string,
  {
    isPreview,
    ...asked
  }: Omit<HandOverWish, 'kinds'> & {
    kinds?: readonly RecordName[] | undefined
    isPreview: boolean
  },
  reading: Reading,
): Promise<Outcome<HandOverEffect>> {
  // In the order of the house, whatever the asker's: customers first.
  const kinds = handedOverKinds().filter((record) => !asked.kinds || asked.kinds.includes(record))
  const wish: HandOverWish = { ...asked, kinds, to: [...new Set(asked.to)] }
  const counts = await answer((reader) => handOverEffect(reader, actor, personId, wish), true)
  if (!counts.ok) return counts
  const { total } = counts.value
  const work: HandOverJob = { ...wish, personId, until: actor.now, batchId: uuidv7() }
  if (isPreview) return preview(actor, work, counts.value, reading)
  return total > MOST_BULK
    ? start(actor, work, counts.value, reading)
    : run(actor, work, counts.value, reading)
}

async function preview(actor: Actor, work: HandOverJob, counts: CountedHandOver, reading: Reading) {
  const isMany = counts.total > MOST_BULK
  let tally: Tally = nothingYet
  let left = isMany ? TRIED : MOST_BULK
  for (const { record } of counts.kinds) {
    const ids = await answer((reader) => idsOf(reader, actor, work, record, left), true)
    if (!ids.ok) return ids
    left -= ids.value.length
    tally = await tallyOver(ids.value, tally, (id) =>
      tried((tx) => handOverPart(tx, actor, { record, id, fromId: work.personId, to: work.to, turn: 0 }, {})),
    )
  }
  const { total, beyond } = counts
  const tries = tally.changed + tally.unchanged + refusedIn(tally)
  const sample = isMany ? { sample: { total, beyond, tried: tries } } : {}
  return { ok: true as const, value: told(tally, counts, reading, sample) }
}

async function run(actor: Actor, work: HandOverJob, counts: CountedHandOver, reading: Reading) {
  const shares = new Shares(actor, work)
  let tally: Tally = nothingYet
  for (const { record } of counts.kinds) {
    const ids = await answer((reader) => idsOf(reader, actor, work, record, MOST_BULK), true)
    if (!ids.ok) return ids
    tally = await tallyOver(ids.value, tally, (id) => shares.give(record, id))
  }
  await shares.tell()
  const batchId = tally.changed > 0 ? work.batchId : null
  return { ok: true as const, value: { ...told(tally, counts, reading), gains: [], batchId } }
}

async function start(actor: Actor, input: HandOverJob, counts: CountedHandOver, reading: Reading) {
  const { total } = counts
  const started = await perform(actor, null, (tx, present) =>
    startJob(tx, present, { kind: 'handOver', input, about: {}, total }),
  )
  if (!started.ok) return started
  pokeJobs()
  const { jobId } = started.value
  return { ok: true as const, value: { ...told(nothingYet, counts, reading), gains: [], jobId } }
}

async function idsOf(
  reader: Reader,
  actor: Actor,
  { personId, withClosed, until }: HandOverJob,
  record: RecordName,
  limit: number,
): Promise<Outcome<string[]>> {
  const of = { personId, withClosed, until, after: '', limit }
  return { ok: true, value: await ownedAfter(reader, actor, record, of) }
}

function told(
  tally: Tally,
  { kinds, gains }: CountedHandOver,
  reading: Reading,
  more: Pick<HandOverEffect, 'sample'> = {},
): HandOverEffect {
  return { ...effectOf(tally, reading), ...more, kinds, gains }
}

function refusedIn({ refused }: Tally): number {
  return Object.values(refused).reduce((sum, { count }) => sum + count, 0)
}
