import { isNotNull, isNull } from 'drizzle-orm'
import { customerKinds, customerLevels, customerStatuses, contactRoles } from '../../lib/domain/customers'
import {
  carryingText,
  choice,
  flag,
  id,
  index,
  json,
  onPostgres,
  table,
  text,
  uniqueIndex,
  whole,
} from '../columns'
import { sources } from './catalogue'
import { users } from './people'
import { stamps } from './stamps'

export const customers = table(
  'customers',
  {
    id: id().primaryKey(),
    kind: choice(customerKinds).notNull(),
    name: text().notNull(),
    /** Folded name, full pinyin and initials, for search. */
    nameKey: text().notNull(),
    sortKey: text().notNull(),
    /** The name without legal form and region, for the duplicate warning. */
    normalisedName: text().notNull(),
    level: choice(customerLevels),
    status: choice(customerStatuses).notNull(),
    industry: text(),
    size: text(),
    /** Code of the province, city or district; what the address says of it follows. */
    region: text(),
    province: text(),
    city: text(),
    district: text(),
    country: text(),
    address: text(),
    creditCode: text(),
    phone: text(),
    website: text(),
    foundedYear: whole(),
    employees: whole(),
    parentId: id(),
    ownerId: id().references(() => users.id),
    sourceId: id().references(() => sources.id),
    tags: json<string[]>().notNull(),
    description: text(),
    externalKey: text(),
    ...stamps,
  },
  (t) => [
    uniqueIndex('customers_credit_code').on(t.creditCode),
    uniqueIndex('customers_external_key').on(t.externalKey),
    // These carry what lists are mostly narrowed by, so that of a million rows only those that are shown are touched.
    index('customers_sort')
      .on(
        ...([t.sortKey, t.id] as const),
        ...carryingText(t.level, t.status, t.industry, t.province, t.city, t.ownerId),
        ...carryingText(t.sourceId, t.kind, t.tags, t.createdAt, t.updatedAt, t.deletedAt),
      )
      .where(isNull(t.deletedAt)),
    index('customers_updated')
      .on(
        ...([t.updatedAt, t.id] as const),
        ...carryingText(t.level, t.status, t.industry, t.province, t.city, t.ownerId),
        ...carryingText(t.sourceId, t.kind, t.tags, t.createdAt, t.sortKey, t.deletedAt),
      )
      .where(isNull(t.deletedAt)),
    index('customers_owner').on(
      ...([t.ownerId, t.sortKey, t.deletedAt] as const),
      // What an index of PostgreSQL can hold, whose entries end at 2,704 bytes: nothing that may be long.
      ...onPostgres(t.id, t.level, t.status, t.updatedAt, t.sourceId, t.kind, t.createdAt),
      ...carryingText(t.id, t.level, t.status, t.industry, t.province, t.city),
      ...carryingText(t.sourceId, t.kind, t.tags, t.createdAt, t.updatedAt, t.nameKey),
    ),
    ...carryingText(index('customers_text').on(t.nameKey, t.id, t.deletedAt).where(isNull(t.deletedAt))),
    // PostgreSQL puts what these leave together before it reads a row; SQLite begins with one index alone.
    ...onPostgres(
      index('customers_level').on(t.level),
      index('customers_status').on(t.status),
      index('customers_industry').on(t.industry),
      index('customers_province').on(t.province),
      index('customers_source').on(t.sourceId),
    ),
    index('customers_region').on(t.region, t.id),
    index('customers_normalised').on(t.normalisedName),
    index('customers_parent').on(t.parentId),
    index('customers_bin').on(t.deletedAt, t.id).where(isNotNull(t.deletedAt)),
  ],
)

export const contacts = table(
  'contacts',
  {
    id: id().primaryKey(),
    customerId: id()
      .notNull()
      .references(() => customers.id),
    name: text().notNull(),
    nameKey: text().notNull(),
    sortKey: text().notNull(),
    title: text(),
    role: choice(contactRoles),
    phone: text(),
    email: text(),
    wechat: text(),
    isPrimary: flag().notNull().default(false),
    ownerId: id().references(() => users.id),
    description: text(),
    externalKey: text(),
    ...stamps,
  },
  (t) => [
    index('contacts_customer').on(t.customerId),
    index('contacts_owner').on(t.ownerId, t.deletedAt),
    index('contacts_sort').on(t.sortKey, t.id),
    index('contacts_bin').on(t.deletedAt, t.id).where(isNotNull(t.deletedAt)),
    uniqueIndex('contacts_external_key').on(t.externalKey),
  ],
)
