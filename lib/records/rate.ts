import { type Description, externalKey, stampFields } from './description'
import { everybody, settled } from './may'

/** What one unit of a currency is worth in the workspace's, from a day on until the next. */
export const rate = {
  name: 'rate',
  title: 'currency',
  searched: ['currency'],
  telling: 'fromDay',
  columns: ['currency', 'fromDay', 'rate', 'toCurrency', 'note', 'updatedAt'],
  sort: 'currency,-fromDay',
  unique: ['externalKey'],
  may: { ...settled, export: everybody },
  isImported: true,
  fields: {
    ...stampFields,
    currency: { kind: 'currency', label: 'currency', isRequired: true, isFixed: true, isSortable: true },
    fromDay: {
      kind: 'day',
      label: 'fromDay',
      isRequired: true,
      isSortable: true,
      initially: 'today',
    },
    // Less than the smallest that can be written is none.
    rate: { kind: 'decimal', label: 'rate', isRequired: true, min: 1e-12 },
    // Kept with each: when the workspace changes its currency, its old rates must not be taken for new ones.
    toCurrency: {
      kind: 'currency',
      label: 'toCurrency',
      isRequired: true,
      isFixed: true,
      initially: 'currency',
    },
    note: { kind: 'text', label: 'note' },
    externalKey,
  },
} as const satisfies Description
