import { id, primaryKey, table, text } from '../columns'

/**
 * The index of the search: for every record that can be found, the terms that it is found under. It only proposes; the rows
 * themselves are asked whether they match and are in sight. On SQLite the key is the table (WITHOUT ROWID, by the migration).
 */
export const searchTerms = table(
  'search_terms',
  {
    /** The kind's letter, then what a search may begin with. */
    term: text().notNull(),
    /** Packed: 22 letters for a UUID. No foreign key, since it may be any kind's. */
    id: id().notNull(),
  },
  (t) => [primaryKey({ columns: [t.term, t.id] })],
)

/** Kinds whose rows of before the index are still being taken into it; empty where the index is complete. */
export const searchFills = table('search_fills', {
  record: text().primaryKey(),
  /** The last id that was taken in. */
  after: text().notNull(),
})
