import { activityKinds } from '@/lib/domain/activities'
import { type Description, stampFields } from './description'
import { leads, readers, workers } from './may'

export const activity = {
  name: 'activity',
  title: 'subject',
  searched: ['subject'],
  columns: ['subject', 'kind', 'at', 'customerId', 'opportunityId', 'ownerId'],
  sort: '-at',
  about: ['opportunityId', 'customerId', 'leadId', 'ticketId'],
  placedBy: ['kind', 'at', 'isDone'],
  may: {
    read: readers,
    create: workers,
    update: workers,
    delete: workers,
    restore: workers,
    export: leads,
  },
  // In sight with who does it, with the opportunity that it is about, and with the ticket where the customer heard it: a note
  // among ourselves stays with those who write it.
  whose: [{ field: 'ownerId' }, { field: 'opportunityId' }, { field: 'ticketId', readOnlyWhere: 'isPublic' }],
  example: {
    subject: '现场演示',
    kind: 'visit',
    at: '2026-07-23T14:30:00+08:00',
    isDone: true,
    result: '对方确认需求，月底前要报价',
    opportunityId: '0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d',
  },
  fields: {
    ...stampFields,
    subject: { kind: 'text', label: 'subject', isRequired: true },
    kind: { kind: 'choice', label: 'kind', choices: activityKinds, isRequired: true },
    at: { kind: 'instant', label: 'at', isRequired: true, isSortable: true, initially: 'now' },
    isDone: { kind: 'flag', label: 'isDone', isRequired: true, initial: true },
    result: { kind: 'longText', label: 'result' },
    body: { kind: 'longText', label: 'body' },
    place: { kind: 'text', label: 'place' },
    isPublic: { kind: 'flag', label: 'isPublic', initial: false },
    customerId: { kind: 'reference', label: 'customerId', refersTo: 'customer' },
    contactId: { kind: 'reference', label: 'contactId', refersTo: 'contact' },
    opportunityId: { kind: 'reference', label: 'opportunityId', refersTo: 'opportunity' },
    leadId: { kind: 'reference', label: 'leadId', refersTo: 'lead' },
    ticketId: { kind: 'reference', label: 'ticketId', refersTo: 'ticket' },
    ownerId: { kind: 'reference', label: 'ownerId', refersTo: 'user', initially: 'me' },
  },
} as const satisfies Description

export const task = {
  name: 'task',
  title: 'title',
  searched: ['title'],
  isDiscussed: true,
  columns: ['title', 'dueOn', 'doneAt', 'customerId', 'opportunityId', 'ownerId'],
  sort: 'dueOn',
  about: ['opportunityId', 'customerId', 'leadId', 'ticketId'],
  placedBy: ['dueOn', 'dueAt', 'doneAt'],
  may: {
    read: workers,
    create: workers,
    update: workers,
    complete: workers,
    delete: workers,
    restore: workers,
    export: leads,
  },
  whose: [{ field: 'ownerId' }, { field: 'opportunityId' }],
  example: {
    title: '寄送报价',
    dueOn: '2026-07-31',
    opportunityId: '0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d',
  },
  fields: {
    ...stampFields,
    title: { kind: 'text', label: 'title', isRequired: true },
    dueOn: { kind: 'day', label: 'dueOn', isSortable: true },
    dueAt: { kind: 'instant', label: 'dueAt', isSortable: true },
    doneAt: { kind: 'instant', label: 'doneAt', isSortable: true },
    customerId: { kind: 'reference', label: 'customerId', refersTo: 'customer' },
    opportunityId: { kind: 'reference', label: 'opportunityId', refersTo: 'opportunity' },
    leadId: { kind: 'reference', label: 'leadId', refersTo: 'lead' },
    ticketId: { kind: 'reference', label: 'ticketId', refersTo: 'ticket' },
    ownerId: { kind: 'reference', label: 'ownerId', refersTo: 'user', initially: 'me' },
    description: { kind: 'longText', label: 'description' },
  },
} as const satisfies Description
