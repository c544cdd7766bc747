/** What can be recorded from anywhere in a few words. */
export const quick = {
  call: 'Call',
  visit: 'Visit',
  opportunity: 'Opportunity',
  customer: 'Customer',
  task: 'Task',
  subject: 'What it is about',
  result: 'Result',
  resultHint: 'With a result it counts as a real follow-up.',
  name: 'Name',
  amount: 'Amount',
  expectedCloseOn: 'Expected close',
  phone: 'Phone',
  dueOn: 'Due',
  notAnAmount: 'This is not an amount.',
} as const
