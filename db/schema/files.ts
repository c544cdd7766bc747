import { isNotNull, isNull } from 'drizzle-orm'
import { id, index, instant, table, text, whole } from '../columns'

/** What is known of a file; its bytes rest in the data folder under the id, and are written before this row. */
export const files = table(
  'files',
  {
    id: id().primaryKey(),
    /** The record that it belongs to; of none until the form that it was chosen in is saved. */
    record: text(),
    recordId: id(),
    /** The field that holds it; null where it is attached to the record as a whole. */
    field: text(),
    /** As whoever brought it calls it: a text, and never a path. */
    name: text().notNull(),
    nameKey: text().notNull(),
    /** Found out from the bytes. */
    type: text().notNull(),
    bytes: whole().notNull(),
    sha256: text().notNull(),
    createdAt: instant().notNull(),
    createdById: id().notNull(),
    /** Taken off since; null while in use. */
    deletedAt: instant(),
  },
  (t) => [
    index('files_of').on(t.recordId, t.createdAt).where(isNotNull(t.recordId)),
    index('files_removed').on(t.deletedAt).where(isNotNull(t.deletedAt)),
    index('files_unclaimed').on(t.createdAt).where(isNull(t.recordId)),
  ],
)
