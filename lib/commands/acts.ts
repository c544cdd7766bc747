import type { z } from 'zod'
import { subjectOf, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import type { Outcome } from '@/lib/domain/refusals'
import type { RecordName } from '@/lib/records/names'
import { assignOpportunity } from './assign-opportunity'
import { loseOpportunity, reopenOpportunity, winOpportunity } from './close-opportunity'
import { completeTask } from './complete-task'
import { createOpportunity } from './create-opportunity'
import { createRecord } from './create-record'
import { createUser, updateUser } from './people'
import type { ActName, actInputs } from './inputs'
import { logActivity, updateActivity } from './log-activity'
import { moveOpportunity } from './move-opportunity'
import { createPipeline, createStage, updateStage } from './pipeline-layout'
import { lastMoveOf, undoEvent } from './undo-event'
import { createSegment, createView, updateSegment, updateView } from './save-filter'
import { updateOpportunity } from './update-opportunity'
import { type Update, updateRecord } from './update-record'
import { createLead, updateLead } from './write-lead'
import type { EventLinks } from './write-record'
import { createTicket, updateTicket } from './write-ticket'

type Changed = Outcome<{ row: { id: string }; eventId: string | null }>
type Create = (tx: Writer, actor: Actor, input: unknown, links?: EventLinks) => Promise<Changed>
type UpdateAct = (tx: Writer, actor: Actor, update: Update, links?: EventLinks) => Promise<Changed>

/** Nouns whose making is more than their values. */
const creations: Partial<Record<RecordName, Create>> = {
  opportunity: createOpportunity,
  activity: logActivity,
  user: createUser,
  pipeline: createPipeline,
  stage: createStage,
  lead: createLead,
  ticket: createTicket,
  segment: createSegment,
  view: createView,
}
const updates: Partial<Record<RecordName, UpdateAct>> = {
  opportunity: updateOpportunity,
  activity: updateActivity,
  user: updateUser,
  stage: updateStage,
  lead: updateLead,
  ticket: updateTicket,
  segment: updateSegment,
  view: updateView,
}

/** Gives the act that makes a record: the noun's own, else the one that serves every noun. */
export function creationOf(record: RecordName): Create {
  return creations[record] ?? ((tx, actor, input, links) => createRecord(tx, actor, record, input, {}, links))
}

/** Gives the act that edits a record. */
export function updateOf(record: RecordName): UpdateAct {
  return updates[record] ?? ((tx, actor, update, links) => updateRecord(tx, actor, record, update, links))
}

type Input<N extends ActName> = z.infer<(typeof actInputs)[N]>
type Act<N extends ActName> = (
  tx: Writer,
  actor: Actor,
  id: string,
  input: Input<N>,
) => Promise<Outcome<{ eventId: string | null }>>

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
}
