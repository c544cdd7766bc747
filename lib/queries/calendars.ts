import { and, asc, eq, gte, inArray, lte } from 'drizzle-orm'
import { calendarDays, calendars, type Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { scopeSql } from '@/lib/access/scope'
import { yearWanted } from '@/lib/domain/china-days'
import { dayOf } from '@/lib/domain/days'
import type { Row } from '@/lib/records/tables'

/** A calendar with its days of one year that are not as their weekday says. */
export interface CalendarYear {
  calendar: Row<'calendar'>
  days: Row<'calendarDay'>[]
}

/** Lists the calendars, by name, each with its special days of a year. */
export async function calendarsOf(reader: Reader, actor: Actor, year: number): Promise<CalendarYear[]> {
  const rows = await reader
    .select()
    .from(calendars)
    .where(scopeSql(actor, 'calendar.read'))
    .orderBy(asc(calendars.nameKey), asc(calendars.id))
    .limit(100)
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const days = await reader
    .select()
    .from(calendarDays)
    .where(
      and(
        scopeSql(actor, 'calendarDay.read'),
        inArray(calendarDays.calendarId, ids),
        gte(calendarDays.day, `${year}-01-01`),
        lte(calendarDays.day, `${year}-12-31`),
      ),
    )
    .orderBy(asc(calendarDays.day))
  return rows.map((calendar) => ({
    calendar,
    days: days.filter(({ calendarId }) => calendarId === calendar.id),
  }))
}

/** A calendar that follows a country's holidays and does not know those of a year that is near. */
export interface LackingYear {
  id: string
  name: string
  year: number
}

/** Lists the calendars whose holidays of this year, and from November on of the next, have not been entered. */
export async function calendarsLacking(reader: Reader, actor: Actor): Promise<LackingYear[]> {
  const following = await reader
    .select({ id: calendars.id, name: calendars.name })
    .from(calendars)
    .where(and(scopeSql(actor, 'calendar.read'), eq(calendars.holidays, 'china')))
    .orderBy(asc(calendars.nameKey))
  const year = yearWanted(dayOf(actor.now, actor.timeZone))
  const lacking: LackingYear[] = []
  for (const { id, name } of following) {
    const [known] = await reader
      .select({ id: calendarDays.id })
      .from(calendarDays)
      .where(
        and(
          scopeSql(actor, 'calendarDay.read'),
          eq(calendarDays.calendarId, id),
          gte(calendarDays.day, `${year}-01-01`),
          lte(calendarDays.day, `${year}-12-31`),
        ),
      )
      .limit(1)
    if (!known) lacking.push({ id, name, year })
  }
  return lacking
}
