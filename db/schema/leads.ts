import { isNotNull } from 'drizzle-orm'
import { leadStatuses } from '../../lib/domain/leads'
import { choice, id, index, instant, json, table, text, uniqueIndex, whole } from '../columns'
import { products, sources } from './catalogue'
import { users } from './people'
import { stamps } from './stamps'

/** Somebody who might buy: not yet a customer. */
export const leads = table(
  'leads',
  {
    id: id().primaryKey(),
    name: text().notNull(),
    nameKey: text().notNull(),
    sortKey: text().notNull(),
    company: text(),
    title: text(),
    phone: text(),
    email: text(),
    wechat: text(),
    province: text(),
    city: text(),
    status: choice(leadStatuses).notNull(),
    unqualifiedReason: text(),
    /** 0–100. */
    score: whole(),
    sourceId: id().references(() => sources.id),
    productId: id().references(() => products.id),
    ownerId: id().references(() => users.id),
    tags: json<string[]>().notNull(),
    description: text(),
    /** What conversion made or linked; kept as ids, since those records live on by themselves. */
    customerId: id(),
    contactId: id(),
    opportunityId: id(),
    convertedAt: instant(),
    externalKey: text(),
    ...stamps,
  },
  (t) => [
    uniqueIndex('leads_external_key').on(t.externalKey),
    index('leads_sort').on(t.sortKey, t.id),
    index('leads_owner').on(t.ownerId, t.status),
    index('leads_updated').on(t.updatedAt, t.id),
    index('leads_bin').on(t.deletedAt, t.id).where(isNotNull(t.deletedAt)),
  ],
)
