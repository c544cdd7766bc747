import { type Day, dayOf, daysBetween, instantAt } from '@/lib/domain/days'
import type { Language } from '@/lib/domain/languages'
import type { Translate } from '@/lib/i18n/translate'

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const MINUTE = 60_000
/** Beyond so many days a date says more than their number. */
const COUNTED = 30

/** Gives a day in full: 2026-11-23 in Chinese, Nov 23, 2026 in English. */
export function fullDay(day: Day, language: Language): string {
  if (language === 'zh-CN') return day
  return `${monthDay(day)}, ${day.slice(0, 4)}`
}

/** Gives a day without its year where that is this year's. */
export function shortDay(day: Day, today: Day, language: Language): string {
  if (day.slice(0, 4) !== today.slice(0, 4)) return fullDay(day, language)
  return language === 'zh-CN' ? day.slice(5) : monthDay(day)
}

/** Gives a moment as it is told: today 14:02, yesterday, 3 days ago, else its date; `full` is for the hover. */
export function momentText(
  at: number,
  { today, timeZone }: { today: Day; timeZone: string },
  language: Language,
  t: Translate,
): { short: string; full: string } {
  const day = dayOf(at, timeZone)
  const time = timeOf(at, timeZone)
  const full = t('records.atTime', { day: fullDay(day, language), time })
  return { full, short: nearText(day, today, time, t) ?? shortDay(day, today, language) }
}

function nearText(day: Day, today: Day, time: string, t: Translate): string | null {
  const past = daysBetween(day, today)
  if (past === 0) return t('records.atTime', { day: t('records.today'), time })
  if (past === 1) return t('records.atTime', { day: t('records.yesterday'), time })
  if (past === -1) return t('records.atTime', { day: t('records.tomorrow'), time })
  if (past > 0 && past <= COUNTED) return t('records.daysAgo', { n: past })
  return past < 0 && past >= -COUNTED ? t('records.inDays', { n: -past }) : null
}

/** Gives a moment as a field of date and time holds it, by the workspace's clock: 2026-11-23T14:02. */
export function toLocalText(at: number, timeZone: string): string {
  return `${dayOf(at, timeZone)}T${timeOf(at, timeZone)}`
}

/** Reads such a field; null where it is empty or no time. */
export function fromLocalText(text: string, timeZone: string): number | null {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(text)
  if (!found?.[1]) return null
  try {
    return instantAt(found[1], (Number(found[2]) * 60 + Number(found[3])) * MINUTE, timeZone)
  } catch {
    return null
  }
}

function monthDay(day: Day): string {
  return `${months[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8))}`
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function timeOf(at: number, timeZone: string): string {
  const made = clocks.get(timeZone)
  // The same text in every runtime, which words for morning and evening are not.
  const clock =
    made ??
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
  if (!made) clocks.set(timeZone, clock)
  return clock.format(at)
}
