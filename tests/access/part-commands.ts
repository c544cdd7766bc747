import { opportunityLines, type Writer } from '@/db'
import { createRecord } from '@/lib/commands/create-record'
import { createLine, updateLine } from '@/lib/commands/write-line'
import { NOW } from '../support/world'
import type { ActCase } from './act-case'
import { selling } from './reaches'

/** Plants what is offered with somebody's opportunity. */
export async function plantParts(tx: Writer, ownerId: string, canary: string, amount: number): Promise<void> {
  const opportunityId = `lost-of-${ownerId}`
  const stamps = { createdAt: NOW, updatedAt: NOW }
  const named = { name: canary, nameKey: canary }
  const prices = { quantity: '1', unitPrice: String(amount / 100), amount, currency: 'CNY' }
  await tx
    .insert(opportunityLines)
    .values({ id: `line-of-${ownerId}`, opportunityId, ...named, ...prices, rank: 'a0', ...stamps })
}

/** What is offered with an opportunity is worked on by who may edit that. */
export const partCommands: Record<string, ActCase[]> = {
  followed: [
    [
      'says who has a say in a sale',
      selling,
      (tx, actor, { opportunity, contact }) =>
        createRecord(tx, actor, 'opportunityContact', {
          opportunityId: opportunity,
          contactId: contact,
          role: 'user',
        }),
    ],
  ],
  'write-line': [
    [
      'adds a product line',
      selling,
      (tx, actor, { opportunity }) =>
        createLine(tx, actor, { opportunityId: opportunity, name: '新', unitPrice: '5' }),
    ],
    [
      'edits a product line',
      selling,
      (tx, actor, { ownerId }) =>
        updateLine(tx, actor, { id: `line-of-${ownerId}`, values: { quantity: '2' } }),
    ],
  ],
}
