import { stamps } from './stamps'

/** A day that is not as its weekday says: its words and fields. */
export const calendarDay = {
  one: 'special day',
  many: 'Special days',
  new: 'New special day',
  about: 'Holidays, and days that are worked at other hours than their weekday says.',
  ...stamps,
  calendarId: 'Calendar',
  day: 'Day',
  hours: 'Open',
  name: 'Name',
  nameEn: 'Name in English',
  externalKey: 'Key in other systems',
} as const
