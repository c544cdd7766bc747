import { isNotNull } from 'drizzle-orm'
import type { Refused } from '../../lib/domain/refusals'
import { type JobAbout, jobEnds } from '../../lib/domain/jobs'
import { choice, id, index, instant, json, table, text, whole } from '../columns'
import { users } from './people'

/**
 * Work that must survive a crash: written in the act's transaction, claimed with a lease, done once. What a person has
 * started tells how far it is and can be cancelled.
 */
export const jobs = table(
  'jobs',
  {
    id: id().primaryKey(),
    kind: text().notNull(),
    input: json<unknown>().notNull(),
    runAt: instant().notNull(),
    leaseUntil: instant(),
    leasedBy: text(),
    tries: whole().notNull().default(0),
    doneAt: instant(),
    failure: text(),
    createdAt: instant().notNull(),
    /** Who started it; null for what the house does by itself. */
    byId: id().references(() => users.id),
    /** What it is about, for its title. */
    about: json<JobAbout>(),
    startedAt: instant(),
    /** How much is done, of how much, and what came of it. */
    done: whole().notNull().default(0),
    total: whole(),
    counts: json<Record<string, number>>(),
    /** Where it stands, for whoever goes on with it. */
    mark: json<unknown>(),
    cancelAskedAt: instant(),
    /** How it ended, and what it gave or why it was refused. */
    ended: choice(jobEnds),
    result: json<unknown>(),
    refusal: json<Refused>(),
  },
  (t) => [
    index('jobs_due').on(t.doneAt, t.runAt),
    index('jobs_of').on(t.byId, t.createdAt).where(isNotNull(t.byId)),
  ],
)

/** A backup that was made, and when it was last opened and found whole. */
export const backups = table('backups', {
  id: id().primaryKey(),
  file: text().notNull(),
  bytes: whole().notNull(),
  sha256: text().notNull(),
  madeAt: instant().notNull(),
  /** Opened and found whole; null where it could not be made. */
  verifiedAt: instant(),
  /** Why it could not be made, or which attached files it lacks. */
  failure: text(),
})
