import { id, instant, whole } from '../columns'

/** What every record kept in the bin, edited by people and guarded against lost updates carries. */
export const stamps = {
  /** Counts edits; an edit names the version it started from. */
  version: whole().notNull().default(1),
  createdAt: instant().notNull(),
  createdById: id(),
  updatedAt: instant().notNull(),
  updatedById: id(),
  /** In the bin since; null while in use. */
  deletedAt: instant(),
}
