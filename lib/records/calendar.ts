import { holidaySources, weekdays } from '@/lib/domain/weekdays'
import { type Description, externalKey, stampFields } from './description'
import { administrators, everybody, settled } from './may'

const OFFICE = '09:00-12:00 13:00-18:00'
const open = { kind: 'hours', initial: OFFICE } as const
const named = {
  name: { kind: 'text', label: 'name', isRequired: true, isSortable: true, maxLength: 100 },
  nameEn: { kind: 'text', label: 'nameEn', maxLength: 100 },
} as const

/** When work is done: the hours of each weekday by a zone's clock. Terms and service levels count by it. */
export const calendar = {
  name: 'calendar',
  title: 'name',
  searched: ['name'],
  columns: ['name', 'timeZone', ...weekdays, 'holidays'],
  sort: 'name',
  may: { ...settled, export: everybody, loadHolidays: administrators },
  acts: {
    loadHolidays: {
      fields: { year: { kind: 'whole', label: 'year', isRequired: true, min: 2000, max: 2100 } },
      while: { field: 'holidays', is: ['china'] },
    },
  },
  related: [
    { record: 'calendarDay', by: 'calendarId', sort: '-day', shows: ['day', 'hours'], isMadeHere: true },
  ],
  fields: {
    ...stampFields,
    ...named,
    timeZone: { kind: 'timeZone', label: 'timeZone', isRequired: true, initially: 'timeZone' },
    monday: { ...open, label: 'monday' },
    tuesday: { ...open, label: 'tuesday' },
    wednesday: { ...open, label: 'wednesday' },
    thursday: { ...open, label: 'thursday' },
    friday: { ...open, label: 'friday' },
    saturday: { kind: 'hours', label: 'saturday' },
    sunday: { kind: 'hours', label: 'sunday' },
    holidays: {
      kind: 'choice',
      label: 'holidays',
      choices: holidaySources,
      isRequired: true,
      initial: 'china',
    },
  },
} as const satisfies Description

/** A day of a calendar that is not as its weekday says: closed, or open at hours of its own. */
export const calendarDay = {
  name: 'calendarDay',
  title: 'name',
  searched: ['name'],
  telling: 'day',
  columns: ['day', 'name', 'hours', 'calendarId', 'updatedAt'],
  sort: '-day',
  unique: ['externalKey'],
  may: { ...settled, export: everybody },
  about: ['calendarId'],
  isImported: true,
  fields: {
    ...stampFields,
    calendarId: {
      kind: 'reference',
      label: 'calendarId',
      refersTo: 'calendar',
      isRequired: true,
      isFixed: true,
    },
    day: { kind: 'day', label: 'day', isRequired: true, isSortable: true },
    hours: { kind: 'hours', label: 'hours' },
    ...named,
    externalKey,
  },
} as const satisfies Description
