import { flag, id, minor, table, text, uniqueIndex } from '../columns'
import { stamps } from './stamps'

/** Where customers and opportunities come from. */
export const sources = table(
  'sources',
  { id: id().primaryKey(), name: text().notNull(), nameKey: text().notNull(), nameEn: text(), ...stamps },
  (t) => [uniqueIndex('sources_name').on(t.nameKey)],
)

/** Why opportunities are lost: asked at every loss. */
export const lostReasons = table(
  'lost_reasons',
  { id: id().primaryKey(), name: text().notNull(), nameKey: text().notNull(), nameEn: text(), ...stamps },
  (t) => [uniqueIndex('lost_reasons_name').on(t.nameKey)],
)

export const products = table(
  'products',
  {
    id: id().primaryKey(),
    code: text(),
    name: text().notNull(),
    nameKey: text().notNull(),
    sortKey: text().notNull(),
    nameEn: text(),
    unit: text(),
    series: text(),
    /** List price of one unit, minor units. */
    price: minor(),
    currency: text().notNull(),
    isActive: flag().notNull().default(true),
    externalKey: text(),
    ...stamps,
  },
  (t) => [uniqueIndex('products_code').on(t.code), uniqueIndex('products_external_key').on(t.externalKey)],
)

/** Who else sells to the same customers. */
export const competitors = table(
  'competitors',
  {
    id: id().primaryKey(),
    name: text().notNull(),
    nameKey: text().notNull(),
    nameEn: text(),
    website: text(),
    strengths: text(),
    weaknesses: text(),
    ...stamps,
  },
  (t) => [uniqueIndex('competitors_name').on(t.nameKey)],
)

/** A word that records are marked with: the list that tags are offered from. */
export const tags = table(
  'tags',
  { id: id().primaryKey(), name: text().notNull(), nameKey: text().notNull(), nameEn: text(), ...stamps },
  (t) => [uniqueIndex('tags_name').on(t.nameKey)],
)
