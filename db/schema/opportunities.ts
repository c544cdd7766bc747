import { isNotNull, isNull } from 'drizzle-orm'
import { forecastCategories, opportunityStatuses } from '../../lib/domain/stages'
import {
  carryingText,
  choice,
  day,
  flag,
  id,
  index,
  instant,
  json,
  minor,
  onPostgres,
  table,
  text,
  uniqueIndex,
  whole,
} from '../columns'
import { lostReasons, products, sources } from './catalogue'
import { contacts, customers } from './customers'
import { users } from './people'
import { pipelines, stages } from './pipelines'
import { stamps } from './stamps'

export const opportunities = table(
  'opportunities',
  {
    id: id().primaryKey(),
    name: text().notNull(),
    nameKey: text().notNull(),
    sortKey: text().notNull(),
    customerId: id().references(() => customers.id),
    contactId: id().references(() => contacts.id),
    productId: id().references(() => products.id),
    pipelineId: id()
      .notNull()
      .references(() => pipelines.id),
    stageId: id()
      .notNull()
      .references(() => stages.id),
    /** Place within the column: a fractional rank in byte order. */
    rank: text().notNull(),
    status: choice(opportunityStatuses).notNull(),
    isOnHold: flag().notNull().default(false),
    holdUntil: day(),
    /** Minor units; null = not known, which is not 0. */
    amount: minor(),
    currency: text().notNull(),
    probability: whole().notNull(),
    isProbabilityOwn: flag().notNull().default(false),
    forecastCategory: choice(forecastCategories).notNull(),
    isCategoryOwn: flag().notNull().default(false),
    expectedCloseOn: day(),
    closedOn: day(),
    closedAt: instant(),
    lostReasonId: id().references(() => lostReasons.id),
    lostNote: text(),
    competitor: text(),
    /** Who else sells to this customer for the same need. */
    competitorIds: json<string[]>().notNull().default([]),
    /** What was checked of it, whatever stage asks for that. */
    checkedIds: json<string[]>().notNull().default([]),
    /** When a lost one is to be looked at again. */
    lookAgainOn: day(),
    /** Why the last move was let past the rules of the stages; null where it kept them. */
    bypassReason: text(),
    ownerId: id().references(() => users.id),
    sourceId: id().references(() => sources.id),
    channel: text(),
    description: text(),
    enteredStageAt: instant().notNull(),
    /** The last real follow-up (rules: board), kept by the acts that log activities. */
    lastFollowUpAt: instant(),
    externalKey: text(),
    ...stamps,
  },
  (t) => [
    uniqueIndex('opportunities_external_key').on(t.externalKey),
    index('opportunities_column')
      .on(t.stageId, t.rank, t.id, ...carryingText(t.nameKey, t.customerId))
      .where(isNull(t.deletedAt)),
    index('opportunities_owner_column').on(t.ownerId, t.stageId, t.rank, t.id).where(isNull(t.deletedAt)),
    // These carry everything that column heads need (on SQLite also the condition), so that figures never touch the rows.
    index('opportunities_figures')
      .on(
        t.stageId,
        t.currency,
        t.ownerId,
        t.closedOn,
        t.amount,
        t.probability,
        t.enteredStageAt,
        t.deletedAt,
      )
      .where(isNull(t.deletedAt)),
    index('opportunities_owner_figures')
      .on(t.ownerId, t.stageId, t.currency, t.closedOn, t.amount, t.probability, t.enteredStageAt)
      .where(isNull(t.deletedAt)),
    ...carryingText(
      index('opportunities_text')
        .on(
          ...[t.stageId, t.currency, t.closedOn, t.ownerId, t.nameKey, t.customerId],
          ...[t.amount, t.probability, t.enteredStageAt, t.deletedAt],
        )
        .where(isNull(t.deletedAt)),
    ),
    // What a forecast and a calendar ask: by closing day within the open stages.
    index('opportunities_closing_column')
      .on(
        ...([t.stageId, t.expectedCloseOn, t.id] as const),
        ...carryingText(t.ownerId, t.currency, t.amount, t.probability, t.enteredStageAt, t.deletedAt),
      )
      .where(isNull(t.deletedAt)),
    index('opportunities_closed').on(t.stageId, t.closedOn).where(isNull(t.deletedAt)),
    // … and what of a customer's opportunities is counted and added up.
    index('opportunities_customer').on(
      t.customerId,
      ...carryingText(t.id, t.ownerId, t.status, t.currency, t.amount, t.deletedAt),
    ),
    // Whose customers somebody deals with, of which every scope over customers asks.
    index('opportunities_owner_customer')
      .on(t.ownerId, t.customerId, ...carryingText(t.deletedAt, t.id, t.nameKey, t.updatedAt))
      .where(isNull(t.deletedAt)),
    ...onPostgres(
      index('opportunities_owner_updated')
        .on(
          ...[t.ownerId, t.updatedAt, t.id, t.status, t.stageId, t.expectedCloseOn],
          ...[t.amount, t.currency],
        )
        .where(isNull(t.deletedAt)),
    ),
    index('opportunities_bin').on(t.deletedAt, t.id).where(isNotNull(t.deletedAt)),
    index('opportunities_closing').on(t.status, t.expectedCloseOn),
    index('opportunities_sort').on(t.sortKey, t.id).where(isNull(t.deletedAt)),
    // Carries what lists are mostly narrowed by and added up.
    index('opportunities_updated')
      .on(
        ...([t.updatedAt, t.id] as const),
        ...carryingText(t.status, t.stageId, t.pipelineId, t.ownerId, t.customerId, t.currency),
        ...carryingText(t.amount, t.probability, t.expectedCloseOn, t.createdAt, t.deletedAt),
      )
      .where(isNull(t.deletedAt)),
  ],
)

/** Where an opportunity stood and stands: written from the event in the same transaction, append-only. */
export const stageEvents = table(
  'stage_events',
  {
    id: id().primaryKey(),
    opportunityId: id()
      .notNull()
      .references(() => opportunities.id),
    /** 1, 2, 3 … within the opportunity. */
    seq: whole().notNull(),
    fromStageId: id(),
    toStageId: id()
      .notNull()
      .references(() => stages.id),
    at: instant().notNull(),
    byId: id(),
    eventId: id().notNull(),
    /** The undo that took this step back, or the step that an undo made: left out of velocity and conversion. */
    isReverted: flag().notNull().default(false),
  },
  (t) => [
    uniqueIndex('stage_events_seq').on(t.opportunityId, t.seq),
    index('stage_events_stage').on(t.toStageId, t.at),
  ],
)
