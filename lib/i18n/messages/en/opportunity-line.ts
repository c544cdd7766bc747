import { stamps } from './stamps'

/** What is offered with an opportunity: its words and fields. */
export const opportunityLine = {
  one: 'product line',
  many: 'Product lines',
  new: 'New product line',
  about: 'What is offered with an opportunity. As long as it has lines, its amount is what they come to.',
  ...stamps,
  opportunityId: 'Opportunity',
  productId: 'Product',
  name: 'Name as sold',
  quantity: 'Quantity',
  unit: 'Unit',
  listPrice: 'List price',
  unitPrice: 'Unit price',
  discount: 'Discount %',
  amount: 'Amount',
  currency: 'Currency',
  rank: 'Place',
} as const
