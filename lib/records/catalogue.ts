import { type Description, externalKey, stampFields } from './description'

export const product = {
  name: 'product',
  title: 'name',
  searched: ['name', 'code'],
  columns: ['name', 'code', 'series', 'unit', 'price', 'isActive'],
  sort: 'name',
  unique: ['code', 'externalKey'],
  fields: {
    ...stampFields,
    name: { kind: 'text', label: 'name', isRequired: true, isSortable: true },
    nameEn: { kind: 'text', label: 'nameEn' },
    code: { kind: 'text', label: 'code', maxLength: 100, isSortable: true },
    series: { kind: 'text', label: 'series', maxLength: 100 },
    unit: { kind: 'text', label: 'unit', maxLength: 50 },
    price: { kind: 'money', label: 'price', currencyField: 'currency', isSortable: true },
    currency: { kind: 'currency', label: 'currency', isRequired: true },
    isActive: { kind: 'flag', label: 'isActive' },
    externalKey,
  },
} as const satisfies Description

const named = {
  ...stampFields,
  name: { kind: 'text', label: 'name', isRequired: true, isSortable: true },
  nameEn: { kind: 'text', label: 'nameEn' },
} as const

export const source = {
  name: 'source',
  title: 'name',
  searched: ['name'],
  columns: ['name', 'nameEn', 'updatedAt'],
  sort: 'name',
  unique: ['name'],
  fields: named,
} as const satisfies Description

export const lostReason = {
  name: 'lostReason',
  title: 'name',
  searched: ['name'],
  columns: ['name', 'nameEn', 'updatedAt'],
  sort: 'name',
  unique: ['name'],
  fields: named,
} as const satisfies Description
