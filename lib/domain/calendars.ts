import { type OpenWindow, readHours } from './office-hours'
import { type holidaySources, type Weekday, weekdays } from './weekdays'
import type { WorkCalendar } from './working-time'

/** A calendar as it is kept: the hours of each weekday as text. */
export type KeptWeek = Readonly<Record<Weekday, string | null>>

const chinaZones: readonly string[] = ['Asia/Shanghai', 'Asia/Urumqi']

/** Office hours on five days: what is counted by where no calendar is kept. */
export const usualWeek: KeptWeek = {
  monday: '09:00-18:00',
  tuesday: '09:00-18:00',
  wednesday: '09:00-18:00',
  thursday: '09:00-18:00',
  friday: '09:00-18:00',
  saturday: null,
  sunday: null,
}

/** Says whose holidays are kept where a zone's clock goes, as far as they are known. */
export function holidaysAt(timeZone: string): (typeof holidaySources)[number] {
  return chinaZones.includes(timeZone) ? 'china' : 'none'
}

/** Gives the windows of each weekday, Monday first. */
export function weekOf(kept: KeptWeek): OpenWindow[][] {
  return weekdays.map((day) => windowsIn(kept[day]))
}

/** Gives a calendar as working time is counted by it. */
export function workCalendar(
  kept: KeptWeek & { timeZone: string },
  days: Iterable<{ day: string; hours: string | null }>,
): WorkCalendar {
  return {
    timeZone: kept.timeZone,
    week: weekOf(kept),
    days: new Map([...days].map(({ day, hours }) => [day, windowsIn(hours)])),
  }
}

/** The hours of a day that is worked though its weekday is closed: those of the first weekday that is open. */
export function usualHours(kept: KeptWeek): string | null {
  return (
    weekdays.map((day) => kept[day]).find((hours) => hours !== null && windowsIn(hours).length > 0) ?? null
  )
}

function windowsIn(hours: string | null): OpenWindow[] {
  return (hours === null ? null : readHours(hours)) ?? []
}
