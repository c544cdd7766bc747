/** What is a part of a record, in a small grid on its page. */
export const parts = {
  list: '{what} of {name}',
  add: 'Add',
  added: '“{what}” added.',
  remove: 'Remove “{what}”',
  removed: '“{what}” removed.',
  sum: 'Total',
  fromLines: '{n, plural, one {Sum of # product line} other {Sum of # product lines}}',
  byHand: 'Entered by hand',
  keys: 'Enter edits, Tab goes on, Delete removes.',
} as const
