/** The days of a week as a calendar names them, in their order. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
export type Weekday = (typeof weekdays)[number]

/** Whose holidays a calendar follows. */
export const holidaySources = ['none', 'china'] as const
