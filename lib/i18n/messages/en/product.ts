import { stamps } from './stamps'

/** Something that is sold: its words, fields and choices. */
export const product = {
  one: 'product',
  many: 'Products',
  new: 'New product',
  about: 'What you sell, with its list price.',
  ...stamps,
  name: 'Name',
  nameEn: 'Name in English',
  code: 'Code',
  series: 'Series',
  unit: 'Unit',
  price: 'List price',
  currency: 'Currency',
  isActive: 'On sale',
  externalKey: 'Key in other systems',
} as const
