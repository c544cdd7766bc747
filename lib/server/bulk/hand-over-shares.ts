import type { Actor } from '@/lib/access/actor'
import { handOverPart, noteHandOver } from '@/lib/commands/hand-over'
import type { Instant } from '@/lib/domain/days'
import type { Outcome } from '@/lib/domain/refusals'
import type { HandOverWish } from '@/lib/records/hand-over'
import type { RecordName } from '@/lib/records/names'
import { perform } from '../door/perform'

/** A hand-over, as long work holds it. */
export interface HandOverJob extends HandOverWish {
  personId: string
  /** Records that came later stay. */
  until: Instant
  batchId: string
}

/** Gives records to several people in turn, and remembers how many each of them got. */
export class Shares {
  readonly #actor: Actor
  readonly #work: HandOverJob
  readonly counts: Record<string, number>
  #turn: number

  constructor(actor: Actor, work: HandOverJob, counts: Record<string, number> = {}) {
    this.#actor = actor
    this.#work = work
    this.counts = { ...counts }
    this.#turn = Object.values(counts).reduce((sum, n) => sum + n, 0)
  }

  /** Gives one record to whose turn it is. Refuses as the record's own edit does. */
  async give(record: RecordName, id: string): Promise<Outcome<{ eventId: string | null }>> {
    const { personId: fromId, to, batchId } = this.#work
    const turn = this.#turn++
    const done = await perform(this.#actor, null, (tx, present) =>
      handOverPart(tx, present, { record, id, fromId, to, turn }, { batchId }),
    )
    if (done.ok && done.value.eventId && done.value.toId)
      this.counts[done.value.toId] = (this.counts[done.value.toId] ?? 0) + 1
    return done
  }

  /** Tells each who got something, once. */
  async tell(): Promise<void> {
    const { personId: fromId, batchId } = this.#work
    for (const [toId, records] of Object.entries(this.counts))
      await perform(this.#actor, null, (tx, present) =>
        noteHandOver(tx, present, { fromId, toId, records }, { batchId }),
      )
  }
}
