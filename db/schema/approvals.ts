import { isNotNull, isNull } from 'drizzle-orm'
import { approvalStatuses } from '../../lib/domain/approvals'
import { choice, id, index, instant, json, table, text } from '../columns'
import { opportunities } from './opportunities'
import { users } from './people'
import { stages } from './pipelines'
import { stamps } from './stamps'

/** What somebody asks another's yes for: that an opportunity enters a stage. */
export const approvals = table(
  'approvals',
  {
    id: id().primaryKey(),
    /** What it is about, in words as they were when it was asked. */
    subject: text().notNull(),
    nameKey: text().notNull(),
    opportunityId: id()
      .notNull()
      .references(() => opportunities.id),
    fromStageId: id().references(() => stages.id),
    stageId: id()
      .notNull()
      .references(() => stages.id),
    /** What comes with the move once it is approved. */
    details: json<object>().notNull(),
    note: text(),
    status: choice(approvalStatuses).notNull().default('pending'),
    /** Who asks, and who is asked. */
    ownerId: id().references(() => users.id),
    approverId: id().references(() => users.id),
    answer: text(),
    decidedAt: instant(),
    decidedById: id().references(() => users.id),
    ...stamps,
  },
  (t) => [
    index('approvals_opportunity').on(t.opportunityId, t.status),
    index('approvals_waiting').on(t.approverId, t.createdAt, t.id).where(isNull(t.decidedAt)),
    index('approvals_owner').on(t.ownerId, t.status),
    index('approvals_updated').on(t.updatedAt, t.id),
    index('approvals_bin').on(t.deletedAt, t.id).where(isNotNull(t.deletedAt)),
  ],
)
