import { createSegment, createView, updateSegment, updateView } from '@/lib/commands/save-filter'
import type { ActCase } from './act-case'
import { working } from './reaches'

const filter = { field: 'level', op: 'is', value: 'A' }
const list = { list: 'customers', address: 'owner=me' }
const values = { name: '新' }

/** Lists kept under a name are their maker's; shared-lists.test.ts shows what sharing changes. */
export const savedCommands: Record<string, ActCase[]> = {
  'save-filter': [
    [
      'keeps a segment for somebody',
      working,
      (tx, actor, { ownerId }) => createSegment(tx, actor, { name: '新', filter, ownerId }),
    ],
    [
      'keeps a view for somebody',
      working,
      (tx, actor, { ownerId }) => createView(tx, actor, { name: '新', ...list, ownerId }),
    ],
    [
      'edits a segment',
      working,
      (tx, actor, { segment }) => updateSegment(tx, actor, { id: segment, values }),
    ],
    ['edits a view', working, (tx, actor, { view }) => updateView(tx, actor, { id: view, values })],
  ],
}
