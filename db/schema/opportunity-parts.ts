import { isNotNull } from 'drizzle-orm'
import { attitudes, committeeRoles } from '../../lib/domain/buying-committee'
import { choice, id, index, minor, table, text } from '../columns'
import { products } from './catalogue'
import { contacts } from './customers'
import { opportunities } from './opportunities'
import { stamps } from './stamps'

/** What is offered with an opportunity: as long as it has lines, its amount is what they come to. */
export const opportunityLines = table(
  'opportunity_lines',
  {
    id: id().primaryKey(),
    opportunityId: id()
      .notNull()
      .references(() => opportunities.id),
    productId: id().references(() => products.id),
    /** The name as it was sold, whatever the product is called later. */
    name: text().notNull(),
    nameKey: text().notNull(),
    unit: text(),
    /** Exact decimals as text; prices in whole units of the currency. The discount is what the prices say. */
    quantity: text().notNull(),
    listPrice: text(),
    unitPrice: text().notNull(),
    discount: text(),
    /** Minor units: quantity × unit price, rounded once. */
    amount: minor().notNull(),
    /** The opportunity's. */
    currency: text().notNull(),
    rank: text().notNull(),
    ...stamps,
  },
  (t) => [
    index('opportunity_lines_opportunity').on(t.opportunityId, t.rank),
    index('opportunity_lines_product').on(t.productId),
    index('opportunity_lines_bin').on(t.deletedAt, t.id).where(isNotNull(t.deletedAt)),
  ],
)

/** Who at the customer has a say in a purchase, in which role, and how they stand. */
export const opportunityContacts = table(
  'opportunity_contacts',
  {
    id: id().primaryKey(),
    opportunityId: id()
      .notNull()
      .references(() => opportunities.id),
    contactId: id()
      .notNull()
      .references(() => contacts.id),
    role: choice(committeeRoles).notNull(),
    attitude: choice(attitudes).notNull(),
    note: text(),
    ...stamps,
  },
  (t) => [
    index('opportunity_contacts_opportunity').on(t.opportunityId),
    index('opportunity_contacts_contact').on(t.contactId),
    index('opportunity_contacts_bin').on(t.deletedAt, t.id).where(isNotNull(t.deletedAt)),
  ],
)
