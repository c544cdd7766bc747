import type { NextStep } from '@/lib/domain/board'
import { daysBetween } from '@/lib/domain/days'
import type { Language } from '@/lib/domain/languages'
import type { Translate } from '@/lib/i18n/translate'

/** Gives the next step in words: how late, today, the weekday within six days, else the date; with its title. */
export function nextStepText(step: NextStep, today: string, language: Language, t: Translate): string {
  const when = whenText(step, today, language, t)
  return step.title && step.state !== 'none' ? `${when} ${step.title}` : when
}

function whenText({ state, dueOn }: NextStep, today: string, language: Language, t: Translate): string {
  if (state === 'none' || !dueOn) return t('board.stepNone')
  const days = daysBetween(today, dueOn)
  if (state === 'overdue') return t('board.stepOverdue', { n: Math.max(1, -days) })
  if (state === 'today') return t('board.stepToday')
  return days > 0 && days < 7 ? weekday(language).format(Date.parse(dueOn)) : shortDay(dueOn, language)
}

/** Gives a day as 11-28 in Chinese and Nov 28 in English. */
export function shortDay(day: string, language: Language): string {
  return language === 'zh-CN' ? day.slice(5) : monthDay.format(Date.parse(day))
}

const monthDay = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric', timeZone: 'UTC' })
const weekdays = new Map<Language, Intl.DateTimeFormat>()

function weekday(language: Language): Intl.DateTimeFormat {
  const made = weekdays.get(language)
  if (made) return made
  const fresh = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })
  weekdays.set(language, fresh)
  return fresh
}
