/** Words of the row of stages at the top of an opportunity. */
export const stagePath = {
  title: 'Path of the stages',
  moveTo: 'Move to “{stage}”',
  guidance: 'What to do here',
  checklist: 'Checklist',
  waits: 'Waits for the yes of {who} to move to “{stage}”.',
  openRequest: 'Open the request',
  checkRequired: 'to go on',
  checkedOf: '{done} of {of} done',
  skipped: 'skipped',
  ahead: 'ahead',
  stoodDays: '{n, plural, one {# day} other {# days}} before',
} as const
