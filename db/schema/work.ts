import { isNotNull } from 'drizzle-orm'
import { activityKinds } from '../../lib/domain/activities'
import { choice, day, flag, id, index, instant, table, text, uniqueIndex } from '../columns'
import { contacts, customers } from './customers'
import { leads } from './leads'
import { opportunities } from './opportunities'
import { users } from './people'
import { keyActivities } from './pipelines'
import { stamps } from './stamps'
import { tickets } from './tickets'

/** A call, meeting, visit, message or note: planned or done. */
export const activities = table(
  'activities',
  {
    id: id().primaryKey(),
    kind: choice(activityKinds).notNull(),
    subject: text().notNull(),
    nameKey: text().notNull(),
    body: text(),
    result: text(),
    at: instant().notNull(),
    isDone: flag().notNull(),
    place: text(),
    /** The customer heard or read it: an answer, and not a note among ourselves. */
    isPublic: flag().notNull().default(false),
    customerId: id().references(() => customers.id),
    contactId: id().references(() => contacts.id),
    opportunityId: id().references(() => opportunities.id),
    leadId: id().references(() => leads.id),
    ticketId: id().references(() => tickets.id),
    ownerId: id().references(() => users.id),
    externalKey: text(),
    ...stamps,
  },
  (t) => [
    uniqueIndex('activities_external_key').on(t.externalKey),
    index('activities_opportunity').on(t.opportunityId, t.at),
    index('activities_customer').on(t.customerId, t.at),
    index('activities_owner').on(t.ownerId, t.at),
    index('activities_lead').on(t.leadId, t.at),
    index('activities_ticket').on(t.ticketId, t.at),
    index('activities_bin').on(t.deletedAt, t.id).where(isNotNull(t.deletedAt)),
  ],
)

/** Something to be done by somebody by a day. */
export const tasks = table(
  'tasks',
  {
    id: id().primaryKey(),
    title: text().notNull(),
    nameKey: text().notNull(),
    description: text(),
    dueOn: day(),
    dueAt: instant(),
    doneAt: instant(),
    customerId: id().references(() => customers.id),
    opportunityId: id().references(() => opportunities.id),
    leadId: id().references(() => leads.id),
    ticketId: id().references(() => tickets.id),
    /** What of the stage it was made of. */
    keyActivityId: id().references(() => keyActivities.id),
    ownerId: id().references(() => users.id),
    externalKey: text(),
    ...stamps,
  },
  (t) => [
    uniqueIndex('tasks_external_key').on(t.externalKey),
    index('tasks_opportunity').on(t.opportunityId, t.doneAt, t.dueOn),
    index('tasks_owner').on(t.ownerId, t.doneAt, t.dueOn),
    index('tasks_customer').on(t.customerId),
    index('tasks_lead').on(t.leadId),
    index('tasks_ticket').on(t.ticketId),
    // Few tasks are of a key activity: a board asks of each of its cards how many of these are done.
    index('tasks_key_activity').on(t.opportunityId, t.doneAt).where(isNotNull(t.keyActivityId)),
    index('tasks_bin').on(t.deletedAt, t.id).where(isNotNull(t.deletedAt)),
  ],
)
