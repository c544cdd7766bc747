/** What is a part of a record, in a small grid on its page. */
export const parts = {
  list: '{what} of {name}',
  add: 'Add',
  added: '“{what}” added.',
  remove: 'Remove “{what}”',
  removed: '“{what}” removed.',
  sum: 'Total',
  fromLines: '{n, plural, one {Sum of # product line} other {Sum of # product lines}}',
  no_decision_maker: 'No decision maker is known yet.',
  decision_maker_against: 'Whoever decides is against it.',
  no_champion: 'Nobody there speaks for us yet.',
  byHand: 'Entered by hand',
  keys: 'Enter edits, Tab goes on, Delete removes.',
} as const
