import { completeTask } from '@/lib/commands/complete-task'
import { createRecord } from '@/lib/commands/create-record'
import { deleteRecord, restoreRecord } from '@/lib/commands/delete-record'
import { logActivity, updateActivity } from '@/lib/commands/log-activity'
import { noteCheck } from '@/lib/commands/note-check'
import { noteExport, noteLogExport } from '@/lib/commands/note-export'
import { notePhoneUse } from '@/lib/commands/note-phone-use'
import { undoEvent } from '@/lib/commands/undo-event'
import { updateRecord } from '@/lib/commands/update-record'
import {
  assigning,
  exportingAny,
  keeping,
  overseeing,
  reading,
  running,
  selling,
  sellingAny,
  working,
} from './reaches'
import type { ActCase } from './act-case'
import { afterSalesCommands } from './after-sales-commands'
import { bulkCommands } from './bulk-commands'
import { commentCommands } from './comment-cases'
import { fileCommands } from './file-cases'
import { inboxCommands } from './inbox-cases'
import { jobCommands } from './job-cases'
import { opportunityCommands } from './opportunity-commands'
import { partCommands } from './part-commands'
import { peopleCommands } from './people-commands'
import { sharingCommands } from './sharing-cases'
import { rightsCommands } from './rights-cases'
import { savedCommands } from './saved-commands'
import { settledCommands } from './settled-commands'

const rate = { currency: 'USD', fromDay: '2026-01-01', rate: '7.1' }
const values = { name: '新的', description: '改过' }

/** Every act, by its file: who may do it to whose record, as the rules have it. */
export const commandMatrix: Record<string, ActCase[]> = {
  ...peopleCommands,
  ...rightsCommands,
  ...bulkCommands,
  ...commentCommands,
  ...fileCommands,
  ...sharingCommands,
  ...inboxCommands,
  ...jobCommands,
  ...afterSalesCommands,
  ...savedCommands,
  ...opportunityCommands,
  ...partCommands,
  ...settledCommands,
  'complete-task': [['completes', working, (tx, actor, { task }) => completeTask(tx, actor, { id: task })]],
  'create-record': [
    [
      'makes a customer for somebody',
      keeping,
      (tx, actor, { ownerId }) => createRecord(tx, actor, 'customer', { name: '新', ownerId }),
    ],
    [
      'makes a contact at a customer',
      keeping,
      (tx, actor, { customer }) => createRecord(tx, actor, 'contact', { name: '新', customerId: customer }),
    ],
    [
      'makes a task for somebody',
      working,
      (tx, actor, { ownerId }) => createRecord(tx, actor, 'task', { title: '新', ownerId }),
    ],
    [
      'makes a contract with a customer',
      selling,
      (tx, actor, { ownerId, customer }) =>
        createRecord(tx, actor, 'contract', { name: '新', ownerId, customerId: customer }),
    ],
    [
      'makes an asset at a customer',
      keeping,
      (tx, actor, { ownerId, customer }) =>
        createRecord(tx, actor, 'asset', { name: '新', ownerId, customerId: customer }),
    ],
    ['makes a competitor', sellingAny, (tx, actor) => createRecord(tx, actor, 'competitor', { name: '新' })],
    ['makes a tag', running, (tx, actor) => createRecord(tx, actor, 'tag', { name: '新' })],
    ['makes a product', running, (tx, actor) => createRecord(tx, actor, 'product', { name: '新' })],
    ['makes a team', running, (tx, actor) => createRecord(tx, actor, 'team', { name: '新' })],
    ['makes a source', running, (tx, actor) => createRecord(tx, actor, 'source', { name: '新' })],
    ['makes a rate', running, (tx, actor) => createRecord(tx, actor, 'rate', rate)],
    ['makes a lost reason', running, (tx, actor) => createRecord(tx, actor, 'lostReason', { name: '新' })],
  ],
  'delete-record': [
    [
      'bins an opportunity',
      selling,
      (tx, actor, { opportunity }) => deleteRecord(tx, actor, 'opportunity', { id: opportunity }),
    ],
    [
      'bins a customer',
      selling,
      (tx, actor, { customer }) => deleteRecord(tx, actor, 'customer', { id: customer }),
    ],
    [
      'bins a contact',
      selling,
      (tx, actor, { contact }) => deleteRecord(tx, actor, 'contact', { id: contact }),
    ],
    [
      'bins an activity',
      working,
      (tx, actor, { activity }) => deleteRecord(tx, actor, 'activity', { id: activity }),
    ],
    ...(['contract', 'asset', 'ticket'] as const).map((noun): ActCase => [
      `bins a ${noun}`,
      assigning,
      (tx, actor, its) => deleteRecord(tx, actor, noun, { id: its[noun] }),
    ]),
    ['bins a lead', selling, (tx, actor, { lead }) => deleteRecord(tx, actor, 'lead', { id: lead })],
    ...(['segment', 'view'] as const).map((noun): ActCase => [
      `bins a ${noun}`,
      working,
      (tx, actor, its) => deleteRecord(tx, actor, noun, { id: its[noun] }),
    ]),
    ['bins a task', working, (tx, actor, { task }) => deleteRecord(tx, actor, 'task', { id: task })],
    [
      'takes one out of the bin',
      selling,
      (tx, actor, { binned }) => restoreRecord(tx, actor, 'opportunity', { id: binned }),
    ],
  ],
  'log-activity': [
    [
      'logs a call of somebody',
      working,
      (tx, actor, { ownerId }) => logActivity(tx, actor, { subject: '新', kind: 'call', ownerId }),
    ],
    [
      'edits an activity',
      working,
      (tx, actor, { activity }) => updateActivity(tx, actor, { id: activity, values: { result: '谈妥' } }),
    ],
  ],
  'note-check': [
    [
      'notes a check of the chain',
      running,
      (tx, actor) => noteCheck(tx, actor, { events: 1, head: 'h', broken: null }),
    ],
  ],
  'note-export': [
    ['notes an export', exportingAny, (tx, actor) => noteExport(tx, actor, { record: 'customer', rows: 1 })],
    ['notes an export of the log', overseeing, (tx, actor) => noteLogExport(tx, actor, 1)],
  ],
  'note-phone-use': [
    [
      'notes that a number was dialled',
      reading,
      (tx, actor, { customer }) =>
        notePhoneUse(tx, actor, { record: 'customer', id: customer, field: 'phone', way: 'dial' }),
    ],
  ],
  'undo-event': [
    [
      'takes an edit of a ticket back',
      keeping,
      (tx, actor, { ticketEdit }) => undoEvent(tx, actor, { eventId: ticketEdit }),
    ],
    ['takes a file off again', keeping, (tx, actor, { filing }) => undoEvent(tx, actor, { eventId: filing })],
    ['takes a move back', selling, (tx, actor, { move }) => undoEvent(tx, actor, { eventId: move })],
  ],
  'update-record': [
    [
      'edits a customer',
      keeping,
      (tx, actor, { customer }) => updateRecord(tx, actor, 'customer', { id: customer, values }),
    ],
    [
      'edits a contact',
      keeping,
      (tx, actor, { contact }) => updateRecord(tx, actor, 'contact', { id: contact, values }),
    ],
    [
      'edits a task',
      working,
      (tx, actor, { task }) => updateRecord(tx, actor, 'task', { id: task, values: { title: '新' } }),
    ],
    [
      'edits a contract',
      selling,
      (tx, actor, { contract }) => updateRecord(tx, actor, 'contract', { id: contract, values }),
    ],
    [
      'edits an asset',
      keeping,
      (tx, actor, { asset }) => updateRecord(tx, actor, 'asset', { id: asset, values }),
    ],
  ],
}
