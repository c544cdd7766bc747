import { id, index, instant, json, table, text, whole } from '../columns'

/** Work that must survive a crash: written in the act's transaction, claimed with a lease, done once. */
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
  },
  (t) => [index('jobs_due').on(t.doneAt, t.runAt)],
)

/** A backup that was made, and when it was last opened and found whole. */
export const backups = table('backups', {
  id: id().primaryKey(),
  file: text().notNull(),
  bytes: whole().notNull(),
  sha256: text().notNull(),
  madeAt: instant().notNull(),
  verifiedAt: instant(),
  failure: text(),
})
