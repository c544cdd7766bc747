import type { CalendarLook } from '@/components/settings/calendar-card'
import { weekOf } from '@/lib/domain/calendars'
import { weekdays } from '@/lib/domain/weekdays'
import { hoursText } from '@/lib/domain/office-hours'
import { isPublished } from '@/lib/domain/china-days'
import { addDays, type Day, partsOf } from '@/lib/domain/days'
import type { Language } from '@/lib/domain/languages'
import type { Translate } from '@/lib/i18n/translate'
import type { CalendarYear } from '@/lib/queries/calendars'

/** Gives a calendar and one of its years as they are shown: each month with its days, each of them with what makes it special. */
export function calendarLook(
  { calendar, days }: CalendarYear,
  year: number,
  today: Day,
  language: Language,
  t: Translate,
): CalendarLook {
  const week = weekOf(calendar)
  const special = new Map(days.map((day) => [day.day, day]))
  const named = (row: { name: string; nameEn: string | null }) =>
    (language === 'en' && row.nameEn) || row.name
  const monthName = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  return {
    id: calendar.id,
    name: named(calendar),
    timeZone: calendar.timeZone,
    mayLoad: calendar.holidays === 'china' && isPublished(year),
    week: weekdays.map((day, place) => ({
      label: t(`calendar.${day}`),
      text: hoursText(week[place] ?? []) || t('records.closedAllDay'),
      windows: week[place] ?? [],
    })),
    months: Array.from({ length: 12 }, (_, month) => {
      const first = `${year}-${String(month + 1).padStart(2, '0')}-01`
      const list = []
      for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1)) {
        const own = special.get(day)
        const isOpen = own ? own.hours !== null : (week[partsOf(day).weekday - 1] ?? []).length > 0
        list.push({
          day,
          isOpen,
          isToday: day === today,
          own: own ? { id: own.id, name: named(own), hours: own.hours } : null,
        })
      }
      return { name: monthName.format(Date.parse(first)), blanks: partsOf(first).weekday - 1, days: list }
    }),
  }
}
