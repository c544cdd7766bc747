import { type Description, stampFields } from './description'
import type { Field } from './field'
import { exporters, readers, sellers } from './may'

/** Prices are as much of a secret as the amount that they make. */
const price = {
  asSeen: { record: 'opportunity', name: 'amount' },
  hiddenFrom: ['support'],
} as const satisfies Partial<Field>

/** 产品明细: what is offered with an opportunity, whose amount follows from it. */
export const opportunityLine = {
  name: 'opportunityLine',
  title: 'name',
  searched: ['name'],
  columns: ['name', 'opportunityId', 'productId', 'quantity', 'unitPrice', 'discount', 'amount'],
  sort: '-updatedAt',
  about: ['opportunityId'],
  telling: 'opportunityId',
  may: {
    read: readers,
    create: sellers,
    update: sellers,
    delete: sellers,
    restore: sellers,
    export: exporters,
  },
  whose: [{ field: 'opportunityId' }],
  partOf: 'opportunityId',
  fields: {
    ...stampFields,
    opportunityId: {
      kind: 'reference',
      label: 'opportunityId',
      refersTo: 'opportunity',
      isRequired: true,
      isFixed: true,
    },
    productId: { kind: 'reference', label: 'productId', refersTo: 'product' },
    name: { kind: 'text', label: 'name', isRequired: true, isSortable: true },
    quantity: { kind: 'decimal', label: 'quantity', isRequired: true, initial: '1', min: 0.000001 },
    unit: { kind: 'text', label: 'unit', maxLength: 50 },
    listPrice: { kind: 'decimal', label: 'listPrice', min: 0, ...price },
    unitPrice: { kind: 'decimal', label: 'unitPrice', isRequired: true, min: 0, ...price },
    discount: { kind: 'decimal', label: 'discount', max: 100, ...price },
    amount: {
      kind: 'money',
      label: 'amount',
      currencyField: 'currency',
      isReadOnly: true,
      isSortable: true,
      isSummed: true,
      ...price,
    },
    currency: { kind: 'currency', label: 'currency', isReadOnly: true },
    rank: { kind: 'text', label: 'rank', isReadOnly: true, isSortable: true, isTechnical: true },
  },
} as const satisfies Description
