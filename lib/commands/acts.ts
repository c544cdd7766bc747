import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Outcome } from '@/lib/domain/refusals'
import type { RecordName } from '@/lib/records/names'
import { createOpportunity } from './create-opportunity'
import { createCalendar, updateCalendar } from './calendars'
import { createCustomField, createFieldOption } from './custom-fields'
import { createRecord } from './create-record'
import { createUser, updateUser } from './people'
import { logActivity, updateActivity } from './log-activity'
import { createPipeline, createStage, updateStage } from './pipeline-layout'
import { requestApproval } from './request-approval'
import { createSegment, createView, updateSegment, updateView } from './save-filter'
import { updateOpportunity } from './update-opportunity'
import { type Update, updateRecord } from './update-record'
import { createLine, updateLine } from './write-line'
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
  customField: createCustomField,
  fieldOption: createFieldOption,
  calendar: createCalendar,
  approval: requestApproval,
  opportunityLine: createLine,
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
  calendar: updateCalendar,
  opportunityLine: updateLine,
}

/** Gives the act that makes a record: the noun's own, else the one that serves every noun. */
export function creationOf(record: RecordName): Create {
  return creations[record] ?? ((tx, actor, input, links) => createRecord(tx, actor, record, input, {}, links))
}

/** Gives the act that edits a record. */
export function updateOf(record: RecordName): UpdateAct {
  return updates[record] ?? ((tx, actor, update, links) => updateRecord(tx, actor, record, update, links))
}
