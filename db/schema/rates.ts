import { isNull } from 'drizzle-orm'
import { day, id, table, text, uniqueIndex } from '../columns'
import { stamps } from './stamps'

/** What one unit of a currency is worth in another, from a day on: one of a day in use. */
export const rates = table(
  'rates',
  {
    id: id().primaryKey(),
    currency: text().notNull(),
    nameKey: text().notNull(),
    toCurrency: text().notNull(),
    fromDay: day().notNull(),
    /** An exact decimal in one spelling. */
    rate: text().notNull(),
    note: text(),
    externalKey: text(),
    ...stamps,
  },
  (t) => [
    uniqueIndex('rates_day').on(t.toCurrency, t.currency, t.fromDay).where(isNull(t.deletedAt)),
    uniqueIndex('rates_external_key').on(t.externalKey),
  ],
)
