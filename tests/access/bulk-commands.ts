import { bulkPart } from '@/lib/commands/bulk-act'
import type { ActCase } from './act-case'
import { handOverCommands } from './hand-over-cases'
import { keeping, selling } from './reaches'

/** One record's part of acts on many. */
export const bulkCommands: Record<string, ActCase[]> = {
  ...handOverCommands,
  'bulk-act': [
    [
      'edits a customer among many',
      keeping,
      (tx, actor, { customer }) =>
        bulkPart(tx, actor, 'customer', customer, { do: 'update', values: { industry: '新' } }, {}),
    ],
    [
      'tags a customer among many',
      keeping,
      (tx, actor, { customer }) =>
        bulkPart(tx, actor, 'customer', customer, { do: 'tag', add: ['新'], remove: [] }, {}),
    ],
    [
      'deletes an opportunity among many',
      selling,
      (tx, actor, { opportunity }) => bulkPart(tx, actor, 'opportunity', opportunity, { do: 'delete' }, {}),
    ],
  ],
}
