import { isNull } from 'drizzle-orm'
import { newsKinds } from '../../lib/domain/inbox'
import { choice, id, index, instant, table, text } from '../columns'
import { users } from './people'

/** What somebody else did that a person is to know of: written in the act's own transaction, from its event. */
export const inboxItems = table(
  'inbox_items',
  {
    id: id().primaryKey(),
    userId: id()
      .notNull()
      .references(() => users.id),
    kind: choice(newsKinds).notNull(),
    record: text().notNull(),
    recordId: id().notNull(),
    /** No foreign key, as in eventSubjects. */
    eventId: id().notNull(),
    byId: id().references(() => users.id),
    at: instant().notNull(),
    readAt: instant(),
    doneAt: instant(),
  },
  (t) => [index('inbox_items_waiting').on(t.userId, t.at, t.id).where(isNull(t.doneAt))],
)
