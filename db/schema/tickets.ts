import { isNotNull } from 'drizzle-orm'
import { ticketChannels, ticketSeverities, ticketStatuses, ticketTypes } from '../../lib/domain/tickets'
import { choice, id, index, instant, json, table, text, uniqueIndex, whole } from '../columns'
import { products } from './catalogue'
import { assets, contracts } from './contracts'
import { contacts, customers } from './customers'
import { opportunities } from './opportunities'
import { users } from './people'
import { stamps } from './stamps'

/** What somebody complains about, reports or asks for after the sale. */
export const tickets = table(
  'tickets',
  {
    id: id().primaryKey(),
    /** 'T2026-00042': given once, never used again. */
    number: text().notNull(),
    subject: text().notNull(),
    nameKey: text().notNull(),
    type: choice(ticketTypes).notNull(),
    severity: choice(ticketSeverities).notNull(),
    status: choice(ticketStatuses).notNull(),
    channel: choice(ticketChannels).notNull(),
    customerId: id().references(() => customers.id),
    /** Name and number as they were heard, while nobody knows yet who it is. */
    callerName: text(),
    callerPhone: text(),
    contactId: id().references(() => contacts.id),
    opportunityId: id().references(() => opportunities.id),
    productId: id().references(() => products.id),
    assetId: id().references(() => assets.id),
    contractId: id().references(() => contracts.id),
    ownerId: id().references(() => users.id),
    description: text(),
    wantedOutcome: text(),
    promisedReplyAt: instant(),
    firstRepliedAt: instant(),
    resolvedAt: instant(),
    rootCause: text(),
    remedy: text(),
    tags: json<string[]>().notNull(),
    externalKey: text(),
    ...stamps,
  },
  (t) => [
    uniqueIndex('tickets_number').on(t.number),
    uniqueIndex('tickets_external_key').on(t.externalKey),
    index('tickets_customer').on(t.customerId, t.status),
    index('tickets_opportunity').on(t.opportunityId, t.status).where(isNotNull(t.opportunityId)),
    index('tickets_owner').on(t.ownerId, t.status, t.deletedAt),
    index('tickets_status').on(t.status, t.promisedReplyAt),
    index('tickets_asset').on(t.assetId),
    index('tickets_updated').on(t.updatedAt, t.id),
    index('tickets_bin').on(t.deletedAt, t.id).where(isNotNull(t.deletedAt)),
  ],
)

/** The last number given of each kind and year; a row is taken in the transaction that uses its number. */
export const counters = table('counters', { name: text().primaryKey(), last: whole().notNull() })
