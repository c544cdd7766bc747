import { type Description, externalKey, stampFields } from './description'
import { allOrNone, everybody, settled } from './may'

export const product = {
  name: 'product',
  title: 'name',
  searched: ['name', 'code'],
  searchCode: 'p',
  columns: ['name', 'code', 'series', 'unit', 'price', 'isActive'],
  sort: 'name',
  unique: ['code', 'externalKey'],
  telling: 'code',
  hits: 3,
  may: { ...settled, export: everybody },
  related: [
    {
      record: 'opportunity',
      by: 'productId',
      sort: '-updatedAt',
      shows: ['stageId', 'amount', 'currency', 'status'],
    },
  ],
  isImported: true,
  isMadeByName: true,
  fields: {
    ...stampFields,
    name: { kind: 'text', label: 'name', isRequired: true, isSortable: true },
    nameEn: { kind: 'text', label: 'nameEn' },
    code: { kind: 'text', label: 'code', maxLength: 100, isSortable: true },
    series: { kind: 'text', label: 'series', maxLength: 100 },
    unit: { kind: 'text', label: 'unit', maxLength: 50 },
    price: { kind: 'money', label: 'price', currencyField: 'currency', isSortable: true },
    currency: { kind: 'currency', label: 'currency', isRequired: true, initially: 'currency' },
    isActive: { kind: 'flag', label: 'isActive', initial: true },
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
  may: settled,
  isImported: true,
  isMadeByName: true,
  fields: named,
} as const satisfies Description

export const lostReason = {
  name: 'lostReason',
  title: 'name',
  searched: ['name'],
  columns: ['name', 'nameEn', 'updatedAt'],
  sort: 'name',
  unique: ['name'],
  may: settled,
  isImported: true,
  isMadeByName: true,
  fields: named,
} as const satisfies Description

export const competitor = {
  name: 'competitor',
  title: 'name',
  searched: ['name'],
  columns: ['name', 'website', 'strengths', 'weaknesses', 'updatedAt'],
  sort: 'name',
  unique: ['name'],
  may: { ...settled, create: allOrNone, update: allOrNone },
  isImported: true,
  isMadeByName: true,
  fields: {
    ...named,
    website: { kind: 'url', label: 'website' },
    strengths: { kind: 'longText', label: 'strengths' },
    weaknesses: { kind: 'longText', label: 'weaknesses' },
  },
} as const satisfies Description

export const tag = {
  name: 'tag',
  title: 'name',
  // In English a tag is offered by its other name, and records hold this one.
  telling: 'name',
  searched: ['name'],
  columns: ['name', 'nameEn', 'updatedAt'],
  sort: 'name',
  unique: ['name'],
  may: settled,
  isImported: true,
  isMadeByName: true,
  fields: named,
} as const satisfies Description
