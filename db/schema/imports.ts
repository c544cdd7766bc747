import { id, index, instant, json, table, text, uniqueIndex, whole } from '../columns'
import type { ImportReason, ImportSheet, ImportState } from '../../lib/domain/import-state'
import { users } from './people'

/** One import, from the file that was sent to what became of its rows. */
export const imports = table(
  'imports',
  {
    id: id().primaryKey(),
    record: text().notNull(),
    fileName: text().notNull(),
    fileHash: text().notNull(),
    map: json<unknown>().notNull(),
    counts: json<Record<string, number>>().notNull(),
    byId: id(),
    startedAt: instant().notNull(),
    finishedAt: instant(),
    /** Null for one that the command line runs. */
    state: text().$type<ImportState>(),
    /** The sheets of the file, while its rows are kept. */
    sheets: json<ImportSheet[]>(),
    sheet: whole().notNull().default(0),
    /** Of the last run or dry run: why rows were refused, by reason. */
    reasons: json<ImportReason[]>(),
    /** The long work that tried it, ran it or took it back last. */
    jobId: id(),
  },
  (t) => [index('imports_started').on(t.startedAt, t.id), index('imports_by').on(t.byId, t.startedAt)],
)

/** The rows of a file that has been sent, until they are in: read once, so that any process can go on with them. */
export const importParts = table(
  'import_parts',
  {
    id: id().primaryKey(),
    importId: id()
      .notNull()
      .references(() => imports.id),
    sheet: whole().notNull(),
    seq: whole().notNull(),
    /** [[line, cell, …], …] as JSON text: as it was read, whatever stands in it. */
    rows: text().notNull(),
  },
  (t) => [uniqueIndex('import_parts_place').on(t.importId, t.sheet, t.seq)],
)

/** How somebody matched a file of these columns last: it is proposed again. */
export const importMaps = table(
  'import_maps',
  {
    id: id().primaryKey(),
    userId: id()
      .notNull()
      .references(() => users.id),
    record: text().notNull(),
    /** SHA-256 of the header. */
    headerHash: text().notNull(),
    map: json<unknown>().notNull(),
    usedAt: instant().notNull(),
  },
  (t) => [uniqueIndex('import_maps_header').on(t.userId, t.record, t.headerHash)],
)

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
