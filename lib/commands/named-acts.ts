import type { z } from 'zod'
import { subjectOf, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import type { Outcome } from '@/lib/domain/refusals'
import { type Shared, sharedKinds } from '@/lib/records/all'
import { type Discussed, discussed } from '@/lib/records/discussed'
import { arrangePipeline, arrangeStage } from './arrange-stage'
import { assignOpportunity } from './assign-opportunity'
import { loseOpportunity, reopenOpportunity, winOpportunity } from './close-opportunity'
import { commentOn } from './comment'
import { completeTask } from './complete-task'
import { copyPipeline } from './copy-pipeline'
import type { ActName, actInputs } from './inputs'
import { mergeStage } from './merge-stage'
import { moveOpportunity } from './move-opportunity'
import { shareRecord } from './share-record'
import { undoEvent } from './undo-event'
import { lastMoveOf } from './undo-step'

type Input<N extends ActName> = z.infer<(typeof actInputs)[N]>
/** What an act leaves: its event, and of an act that makes another record, that one. */
export interface ActDone {
  eventId: string | null
  id?: string
}
type Act<N extends ActName> = (
  tx: Writer,
  actor: Actor,
  id: string,
  input: Input<N>,
) => Promise<Outcome<ActDone>>

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
  'stage.arrange': (tx, actor, id, input) => arrangeStage(tx, actor, { ...input, id }),
  'stage.merge': (tx, actor, id, input) => mergeStage(tx, actor, { ...input, id }),
  'pipeline.arrange': (tx, actor, id, input) => arrangePipeline(tx, actor, { ...input, id }),
  'pipeline.copy': (tx, actor, id, input) => copyPipeline(tx, actor, { ...input, id }),
  'task.complete': (tx, actor, id, input) => completeTask(tx, actor, { ...input, id }),
  ...comments,
  ...shares,
  ...unshares,
}
