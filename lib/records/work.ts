import { activityKinds } from '@/lib/domain/activities'
import { type Description, stampFields } from './description'

export const activity = {
  name: 'activity',
  title: 'subject',
  searched: ['subject'],
  columns: ['subject', 'kind', 'at', 'customerId', 'opportunityId', 'ownerId'],
  sort: '-at',
  about: ['opportunityId', 'customerId'],
  fields: {
    ...stampFields,
    subject: { kind: 'text', label: 'subject', isRequired: true },
    kind: { kind: 'choice', label: 'kind', choices: activityKinds, isRequired: true },
    at: { kind: 'instant', label: 'at', isRequired: true, isSortable: true },
    isDone: { kind: 'flag', label: 'isDone', isRequired: true },
    result: { kind: 'longText', label: 'result' },
    body: { kind: 'longText', label: 'body' },
    place: { kind: 'text', label: 'place' },
    customerId: { kind: 'reference', label: 'customerId', refersTo: 'customer' },
    contactId: { kind: 'reference', label: 'contactId', refersTo: 'contact' },
    opportunityId: { kind: 'reference', label: 'opportunityId', refersTo: 'opportunity' },
    ownerId: { kind: 'reference', label: 'ownerId', refersTo: 'user' },
  },
} as const satisfies Description

export const task = {
  name: 'task',
  title: 'title',
  searched: ['title'],
  columns: ['title', 'dueOn', 'doneAt', 'customerId', 'opportunityId', 'ownerId'],
  sort: 'dueOn',
  about: ['opportunityId', 'customerId'],
  fields: {
    ...stampFields,
    title: { kind: 'text', label: 'title', isRequired: true },
    dueOn: { kind: 'day', label: 'dueOn', isSortable: true },
    dueAt: { kind: 'instant', label: 'dueAt', isSortable: true },
    doneAt: { kind: 'instant', label: 'doneAt', isSortable: true },
    customerId: { kind: 'reference', label: 'customerId', refersTo: 'customer' },
    opportunityId: { kind: 'reference', label: 'opportunityId', refersTo: 'opportunity' },
    ownerId: { kind: 'reference', label: 'ownerId', refersTo: 'user' },
    description: { kind: 'longText', label: 'description' },
  },
} as const satisfies Description
