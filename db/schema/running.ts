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

/** One run of an import: what came in, what became of it. */
export const imports = table('imports', {
  id: id().primaryKey(),
  record: text().notNull(),
  fileName: text().notNull(),
  fileHash: text().notNull(),
  map: json<unknown>().notNull(),
  counts: json<Record<string, number>>().notNull(),
  byId: id(),
  startedAt: instant().notNull(),
  finishedAt: instant(),
})

/** A row that an import refused, kept with its reasons. */
export const importErrors = table(
  'import_errors',
  {
    id: id().primaryKey(),
    importId: id()
      .notNull()
      .references(() => imports.id),
    line: whole().notNull(),
    reasons: json<unknown>().notNull(),
    row: json<unknown>().notNull(),
  },
  (t) => [index('import_errors_import').on(t.importId, t.line)],
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
