import { stamps } from './stamps'

/** What a currency is worth: its words and fields. */
export const rate = {
  one: 'exchange rate',
  many: 'Exchange rates',
  new: 'New exchange rate',
  about: 'What one unit of a currency is worth in yours, from a day on until the next rate.',
  ...stamps,
  currency: 'One unit of',
  fromDay: 'Holds from',
  rate: 'Is worth',
  toCurrency: 'In',
  note: 'Where it comes from',
  externalKey: 'Key in other systems',
} as const
