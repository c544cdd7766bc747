import { stamps } from './stamps'

/** When work is done: its words and fields. */
export const calendar = {
  one: 'calendar',
  many: 'Calendars',
  new: 'New calendar',
  about: 'When you work: terms and promised answers are counted by these hours.',
  ...stamps,
  name: 'Name',
  nameEn: 'Name in English',
  timeZone: 'Time zone',
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
  holidays: 'Holidays of',
  holidays_none: 'No country',
  holidays_china: 'Mainland China',
  act_loadHolidays: 'Load holidays',
  act_loadHolidays_about:
    'Enters the holidays and make-up days of a year. Days that are there already stay as they are.',
  year: 'Year',
} as const
