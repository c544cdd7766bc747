/** The first page: what waits for me. */
export const today = {
  greeting: 'Today, {name}',
  clear: 'Nothing is waiting for you',
  clearDetail:
    'No task is due, no opportunity has been left alone too long, and none is expected to close this week.',
  tasks: 'Due and overdue tasks',
  noTasks: 'No task is due.',
  rotting: 'Left alone too long',
  noRotting: 'Every open opportunity has been followed up in time.',
  closing: 'Expected to close by the end of this week',
  noClosing: 'No opportunity is expected to close this week.',
  rotten: 'No follow-up for {days} days, limit {limit}',
  pastClose: 'Expected close passed: {day}',
  closesOn: 'Closes {day}',
  overdue: '{n, plural, one {# day overdue} other {# days overdue}}',
  dueToday: 'Due today',
  noAmount: 'No amount',
  more: '{n, plural, one {# more} other {# more}}',
  done: 'Mark “{title}” done',
  wasDone: '“{title}” is done',
  notSaved: 'Not saved. The task is as it was; try again.',
} as const
