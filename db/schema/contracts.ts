import { isNotNull } from 'drizzle-orm'
import { contractStatuses } from '../../lib/domain/contracts'
import { choice, day, id, index, minor, table, text, uniqueIndex } from '../columns'
import { products } from './catalogue'
import { contacts, customers } from './customers'
import { opportunities } from './opportunities'
import { users } from './people'
import { stamps } from './stamps'

export const contracts = table(
  'contracts',
  {
    id: id().primaryKey(),
    name: text().notNull(),
    nameKey: text().notNull(),
    sortKey: text().notNull(),
    number: text(),
    customerId: id()
      .notNull()
      .references(() => customers.id),
    contactId: id().references(() => contacts.id),
    opportunityId: id().references(() => opportunities.id),
    status: choice(contractStatuses).notNull(),
    /** Minor units; null = not known, which is not 0. */
    value: minor(),
    currency: text().notNull(),
    signedOn: day(),
    startsOn: day(),
    endsOn: day(),
    ownerId: id().references(() => users.id),
    description: text(),
    externalKey: text(),
    ...stamps,
  },
  (t) => [
    uniqueIndex('contracts_number').on(t.number),
    uniqueIndex('contracts_external_key').on(t.externalKey),
    index('contracts_customer').on(t.customerId),
    index('contracts_opportunity').on(t.opportunityId),
    index('contracts_owner').on(t.ownerId, t.deletedAt),
    index('contracts_ending').on(t.status, t.endsOn),
    index('contracts_updated').on(t.updatedAt, t.id),
    index('contracts_bin').on(t.deletedAt, t.id).where(isNotNull(t.deletedAt)),
  ],
)

/** A thing that was delivered to a customer and is looked after. */
export const assets = table(
  'assets',
  {
    id: id().primaryKey(),
    name: text().notNull(),
    nameKey: text().notNull(),
    sortKey: text().notNull(),
    customerId: id()
      .notNull()
      .references(() => customers.id),
    productId: id().references(() => products.id),
    contractId: id().references(() => contracts.id),
    serial: text(),
    batch: text(),
    installedOn: day(),
    warrantyUntil: day(),
    place: text(),
    ownerId: id().references(() => users.id),
    description: text(),
    externalKey: text(),
    ...stamps,
  },
  (t) => [
    uniqueIndex('assets_external_key').on(t.externalKey),
    index('assets_customer').on(t.customerId),
    index('assets_owner').on(t.ownerId, t.deletedAt),
    index('assets_product').on(t.productId, t.batch),
    index('assets_sort').on(t.sortKey, t.id),
    index('assets_updated').on(t.updatedAt, t.id),
    index('assets_bin').on(t.deletedAt, t.id).where(isNotNull(t.deletedAt)),
  ],
)
