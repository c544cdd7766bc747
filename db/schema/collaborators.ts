import { flag, id, index, instant, primaryKey, table, text } from '../columns'
import { users } from './people'

/** Who works on a record beside its owner, and whether they may change it. */
export const collaborators = table(
  'collaborators',
  {
    record: text().notNull(),
    /** No foreign key: it names a row of whichever kind. */
    recordId: id().notNull(),
    userId: id()
      .notNull()
      .references(() => users.id),
    mayEdit: flag().notNull(),
    since: instant().notNull(),
    byId: id().references(() => users.id),
  },
  (t) => [
    primaryKey({ columns: [t.recordId, t.userId] }),
    /** Every question of somebody's sight reads it, and nothing else of this table. */
    index('collaborators_of').on(t.userId, t.record, t.mayEdit, t.recordId),
  ],
)
