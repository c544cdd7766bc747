import { isNull } from 'drizzle-orm'
import { holidaySources } from '../../lib/domain/weekdays'
import { choice, day, id, index, table, text, uniqueIndex } from '../columns'
import { stamps } from './stamps'

/** When work is done: the open hours of each weekday in one spelling; null is closed. */
export const calendars = table('calendars', {
  id: id().primaryKey(),
  name: text().notNull(),
  nameKey: text().notNull(),
  nameEn: text(),
  timeZone: text().notNull(),
  monday: text(),
  tuesday: text(),
  wednesday: text(),
  thursday: text(),
  friday: text(),
  saturday: text(),
  sunday: text(),
  holidays: choice(holidaySources).notNull(),
  ...stamps,
})

/** Days that beat their weekday: one of a day in use; what is in the bin is in nobody's way. */
export const calendarDays = table(
  'calendar_days',
  {
    id: id().primaryKey(),
    calendarId: id()
      .notNull()
      .references(() => calendars.id),
    day: day().notNull(),
    hours: text(),
    name: text().notNull(),
    nameKey: text().notNull(),
    nameEn: text(),
    externalKey: text(),
    ...stamps,
  },
  (t) => [
    uniqueIndex('calendar_days_day').on(t.calendarId, t.day).where(isNull(t.deletedAt)),
    index('calendar_days_calendar').on(t.calendarId, t.day),
    uniqueIndex('calendar_days_external_key').on(t.externalKey),
  ],
)
