import type { z } from 'zod'
import { subjectOf, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import type { Outcome } from '@/lib/domain/refusals'
import { type Shared, sharedKinds } from '@/lib/records/all'
import { type Discussed, discussed } from '@/lib/records/discussed'
import { assignOpportunity } from './assign-opportunity'
import { loseOpportunity, reopenOpportunity, winOpportunity } from './close-opportunity'
import { commentOn } from './comment'
import { completeTask } from './complete-task'
import type { ActName, actInputs } from './inputs'
import { moveOpportunity } from './move-opportunity'
import { shareRecord } from './share-record'
import { undoEvent } from './undo-event'
import { lastMoveOf } from './undo-step'

type Input<N extends ActName> = z.infer<(typeof actInputs)[N]>
type Act<N extends ActName> = (
  tx: Writer,
  actor: Actor,
  id: string,
  input: Input<N>,
) => Promise<Outcome<{ eventId: string | null }>>

type CommentName = `${Discussed}.comment`
const comments = Object.fromEntries(
  discussed.map((record): [CommentName, Act<CommentName>] => [
    `${record}.comment`,
    (tx, actor, id, input) => commentOn(tx, actor, { record, id, ...input }),
  ]),
) as { [N in CommentName]: Act<N> }

type ShareName = `${Shared}.share`
type UnshareName = `${Shared}.unshare`
const shares = Object.fromEntries(
  sharedKinds.map((record): [ShareName, Act<ShareName>] => [
    `${record}.share`,
    (tx, actor, id, input) => shareRecord(tx, actor, { record, id, ...input }),
  ]),
) as { [N in ShareName]: Act<N> }
const unshares = Object.fromEntries(
  sharedKinds.map((record): [UnshareName, Act<UnshareName>] => [
    `${record}.unshare`,
    (tx, actor, id, { userId }) => shareRecord(tx, actor, { record, id, userId, mayEdit: null }),
  ]),
) as { [N in UnshareName]: Act<N> }

/** Every other act on one record, by its permission's name; REST spells them POST /:id/<verb>. */
export const acts: { [N in ActName]: Act<N> } = {
  'opportunity.move': (tx, actor, id, input) => moveOpportunity(tx, actor, { ...input, id }),
  'opportunity.win': (tx, actor, id, input) => winOpportunity(tx, actor, { ...input, id }),
  'opportunity.lose': (tx, actor, id, input) => loseOpportunity(tx, actor, { ...input, id }),
  'opportunity.reopen': (tx, actor, id) => reopenOpportunity(tx, actor, { id }),
  'opportunity.assign': (tx, actor, id, input) => assignOpportunity(tx, actor, { ...input, id }),
  'opportunity.undo': async (tx, actor, id, input) => {
    const eventId = input.eventId ?? (await lastMoveOf(tx, id))
    if (!eventId) throw new NotFound()
    return undoEvent(tx, actor, { eventId, subject: subjectOf('opportunity', id) })
  },
  'task.complete': (tx, actor, id, input) => completeTask(tx, actor, { ...input, id }),
  ...comments,
  ...shares,
  ...unshares,
}
