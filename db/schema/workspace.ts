import { flag, id, instant, json, table, text, whole } from '../columns'

/** The one row that says whose installation this is; its absence means that nobody has set it up yet. */
export const workspace = table('workspace', {
  /** Always 'workspace': a second set-up meets the primary key. */
  id: id().primaryKey(),
  name: text().notNull(),
  currency: text().notNull(),
  timeZone: text().notNull(),
  language: text().notNull(),
  isDemo: flag().notNull().default(false),
  settings: json<Record<string, unknown>>().notNull(),
  /** The event that last changed a custom field, an option or a role's rights; a process that knows another mark reads them anew. */
  fieldsMark: id(),
  version: whole().notNull().default(1),
  createdAt: instant().notNull(),
})
