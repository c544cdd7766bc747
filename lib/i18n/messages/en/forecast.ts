/** The board by closing day: months as columns, and a calendar. */
export const forecast = {
  none: 'No date',
  past: 'Past close',
  later: 'Later',
  cardHint:
    'Enter opens, Space lifts, left and right carry it to another month, Space drops, M moves to another month, L logs, T plans, X chooses.',

  pages: 'Months',
  before: 'The month before',
  after: 'The month after',
  today: 'Today',
  calendarOf: 'Expected close in {month}',
  calendarHint:
    'Arrow keys go from day to day, Enter opens a day or an opportunity, Page Up and Page Down turn the page. On an opportunity Space lifts, arrow keys carry it to another day, Space drops, Escape cancels.',
  dayHolds: '{day}: {n, plural, =0 {nothing closes} one {# opportunity} other {# opportunities}}',
  allOf: '{day}: all {n}',
  showAll: 'Show all {n}',
  monthEmpty: 'Nothing is expected to close this month',
  moved: '“{name}” is expected to close on {day}',
  sayLifted: '{name} lifted from {day}. Arrow keys carry it to another day, Space drops, Escape cancels.',
} as const
