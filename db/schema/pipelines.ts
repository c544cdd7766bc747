import type { Role } from '../../lib/domain/roles'
import { forecastCategories, stageKinds } from '../../lib/domain/stages'
import { choice, flag, id, index, json, table, text, whole } from '../columns'
import { stamps } from './stamps'

export const pipelines = table('pipelines', {
  id: id().primaryKey(),
  name: text().notNull(),
  nameEn: text(),
  nameKey: text().notNull(),
  rank: text().notNull(),
  ...stamps,
})

/** A step of a pipeline; kind is fixed by type and never by name. */
export const stages = table(
  'stages',
  {
    id: id().primaryKey(),
    pipelineId: id()
      .notNull()
      .references(() => pipelines.id),
    name: text().notNull(),
    nameEn: text(),
    nameKey: text().notNull(),
    kind: choice(stageKinds).notNull(),
    rank: text().notNull(),
    /** Per cent, 0–100. */
    probability: whole().notNull(),
    forecastCategory: choice(forecastCategories).notNull(),
    /** Calendar days without a real follow-up before a card rots; 0 = never. */
    rotDays: whole().notNull().default(0),
    wipLimit: whole(),
    isWipRefused: flag().notNull().default(false),
    guidance: text(),
    /** Fields of an opportunity that must be filled before it may enter. */
    requiredFields: json<string[]>().notNull(),
    /** The stages that may follow; empty = any. */
    nextStageIds: json<string[]>().notNull().default([]),
    /** Whether opportunities here may pass over stages ahead, and go back to one behind. */
    maySkip: flag().notNull().default(true),
    mayGoBack: flag().notNull().default(true),
    /** Whether opportunities may begin here. */
    mayBeginHere: flag().notNull().default(true),
    /** The roles that may move opportunities in and out; empty = all that may move them at all. */
    enteringRoles: json<Role[]>().notNull().default([]),
    leavingRoles: json<Role[]>().notNull().default([]),
    /** Whether opportunities come in by the yes of who may approve it. */
    needsApproval: flag().notNull().default(false),
    ...stamps,
  },
  (t) => [index('stages_pipeline').on(t.pipelineId, t.rank)],
)

/** What is done with every opportunity that comes into a stage: a task is made of each. */
export const keyActivities = table(
  'key_activities',
  {
    id: id().primaryKey(),
    stageId: id()
      .notNull()
      .references(() => stages.id),
    name: text().notNull(),
    nameKey: text().notNull(),
    nameEn: text(),
    description: text(),
    /** Working days after the opportunity has come in. */
    dueInDays: whole().notNull(),
    isActive: flag().notNull().default(true),
    ...stamps,
  },
  (t) => [index('key_activities_stage').on(t.stageId)],
)

/** What is to be checked of an opportunity before it goes on from a stage. */
export const checkItems = table(
  'check_items',
  {
    id: id().primaryKey(),
    stageId: id()
      .notNull()
      .references(() => stages.id),
    name: text().notNull(),
    nameKey: text().notNull(),
    nameEn: text(),
    /** Where it stands among the others of its stage; those at one place stand as they were made. */
    place: whole().notNull().default(0),
    /** Without it an opportunity does not go on. */
    isRequired: flag().notNull().default(true),
    isActive: flag().notNull().default(true),
    ...stamps,
  },
  (t) => [index('check_items_stage').on(t.stageId)],
)
