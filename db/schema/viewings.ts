import { isNull } from 'drizzle-orm'
import { id, index, instant, table } from '../columns'
import { users } from './people'

/** Somebody who runs the workspace looking at it as another person, in one session and for a time. */
export const viewings = table(
  'viewings',
  {
    id: id().primaryKey(),
    /** No foreign key: what it was is kept, also once the session is over. */
    sessionId: id().notNull(),
    viewerId: id()
      .notNull()
      .references(() => users.id),
    viewedId: id()
      .notNull()
      .references(() => users.id),
    beganAt: instant().notNull(),
    until: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [index('viewings_open').on(t.sessionId).where(isNull(t.endedAt))],
)
