import { stamps } from './stamps'

/** Something to be done by a day: its words, fields and choices. */
export const task = {
  one: 'task',
  many: 'Tasks',
  new: 'New task',
  about: 'What is to be done, by whom and by when.',
  ...stamps,
  title: 'Task',
  dueOn: 'Due on',
  dueAt: 'Due at',
  doneAt: 'Done at',
  customerId: 'Customer',
  opportunityId: 'Opportunity',
  leadId: 'Lead',
  ticketId: 'Ticket',
  keyActivityId: 'Key activity',
  ownerId: 'Who',
  description: 'Details',
  externalKey: 'Key in other systems',
} as const
