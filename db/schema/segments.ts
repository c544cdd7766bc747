import { flag, id, index, json, table, text } from '../columns'
import { users } from './people'
import { stamps } from './stamps'

/** A saved question about customers with a name: whoever meets the filter is a member. */
export const segments = table(
  'segments',
  {
    id: id().primaryKey(),
    name: text().notNull(),
    nameKey: text().notNull(),
    nameEn: text(),
    /** A filter tree over customers. */
    filter: json<unknown>().notNull(),
    /** Everybody may look at it; who may change it stays. */
    isShared: flag().notNull().default(false),
    ownerId: id().references(() => users.id),
    description: text(),
    ...stamps,
  },
  (t) => [index('segments_owner').on(t.ownerId)],
)

/** A list as somebody wants to find it again: which rows, which columns, which order. */
export const views = table(
  'views',
  {
    id: id().primaryKey(),
    /** Whose list it is, by the plural that addresses spell. */
    list: text().notNull(),
    name: text().notNull(),
    nameKey: text().notNull(),
    nameEn: text(),
    /** The query of the list's address. */
    address: text().notNull(),
    isShared: flag().notNull().default(false),
    ownerId: id().references(() => users.id),
    ...stamps,
  },
  (t) => [index('views_list').on(t.list, t.ownerId)],
)
