import { customKinds } from '../../lib/domain/custom-fields'
import {
  choice,
  double,
  flag,
  id,
  index,
  json,
  primaryKey,
  table,
  text,
  uniqueIndex,
  whole,
} from '../columns'
import { stamps } from './stamps'

/** A field that an administrator has added to a kind of record. */
export const customFields = table(
  'custom_fields',
  {
    id: id().primaryKey(),
    record: text().notNull(),
    /** Its name in the API, behind 'x_'; never used twice, so that history stays readable. */
    key: text().notNull(),
    kind: choice(customKinds).notNull(),
    name: text().notNull(),
    nameKey: text().notNull(),
    nameEn: text(),
    help: text(),
    isRequired: flag().notNull().default(false),
    isPersonal: flag().notNull().default(false),
    /** What a reference points to. */
    refersTo: text(),
    /** What money is in. */
    currency: text(),
    least: whole(),
    most: whole(),
    hiddenFrom: json<string[]>().notNull(),
    /** Fields of a record stand in the order of their places. */
    place: whole().notNull().default(0),
    ...stamps,
  },
  (t) => [uniqueIndex('custom_fields_key').on(t.record, t.key)],
)

/** One of the options of a field of choices. */
export const fieldOptions = table(
  'field_options',
  {
    id: id().primaryKey(),
    fieldId: id()
      .notNull()
      .references(() => customFields.id),
    /** What records hold; never used twice in a field. */
    code: text().notNull(),
    name: text().notNull(),
    nameKey: text().notNull(),
    nameEn: text(),
    place: whole().notNull().default(0),
    ...stamps,
  },
  (t) => [uniqueIndex('field_options_code').on(t.fieldId, t.code)],
)

/**
 * What records hold in custom fields, a row a value; empty ones have none. Its kind decides which column holds it: numbers
 * of all sorts, short text that is compared as a whole, or text of any length.
 */
export const customValues = table(
  'custom_values',
  {
    fieldId: id()
      .notNull()
      .references(() => customFields.id),
    recordId: id().notNull(),
    number: double(),
    code: text(),
    text: text(),
  },
  (t) => [
    primaryKey({ columns: [t.recordId, t.fieldId] }),
    index('custom_values_number').on(t.fieldId, t.number, t.recordId),
    index('custom_values_code').on(t.fieldId, t.code, t.recordId),
  ],
)
