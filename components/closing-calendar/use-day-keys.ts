'use client'

import { type FocusEvent, type KeyboardEvent, useState } from 'react'
import { fullDay } from '@/components/fields/dates'
import { cardIdOf } from '@/components/board/card-id-of'
import type { BoardCard } from '@/lib/domain/board'
import { addDays, type Day } from '@/lib/domain/days'
import { useSpeech } from '@/lib/i18n/react'
import type { CalendarSurroundings } from './calendar-context'

const arrows = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 } as const
type Lifted = CalendarSurroundings['lifted']

interface Means {
  /** Days of the page, in their order. */
  page: readonly Day[]
  today: Day
  mayMove: boolean
  lifted: Lifted
  setLifted: (lifted: Lifted) => void
  cardWith: (id: string) => BoardCard | undefined
  onOpen: (id: string) => void
  onOpenDay: (day: Day) => void
  onMove: (card: BoardCard, day: Day) => void
  /** Leads a month back or forth. */
  onTurn: (months: 1 | -1) => void
  say: (text: string) => void
}

/**
 * Hears the keys of the calendar: arrows walk from day to day, Enter opens a day's list or a card, PageUp and PageDown turn the page;
 * on a card Space lifts and drops, and while lifted arrows carry it to a day that has not passed, and Esc puts it back.
 */
export function useDayKeys(means: Means) {
  const { page, today, mayMove, lifted, setLifted, cardWith, onOpen, onOpenDay, onMove, onTurn, say } = means
  const { t, language } = useSpeech()
  const [stop, setStop] = useState<Day | null>(null)

  const walk = (from: Day, step: number) => {
    const day = addDays(from, step)
    if (!page.includes(day)) return
    setStop(day)
    document.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
  }
  const carry = ({ card, day }: NonNullable<Lifted>, step: number) => {
    const next = addDays(day ?? today, step)
    if (!page.includes(next) || next < today) return
    setLifted({ card, day: next, by: 'keys' })
    say(fullDay(next, language))
  }
  const settle = ({ card, day }: NonNullable<Lifted>, isDropped: boolean) => {
    setLifted(null)
    if (!isDropped || day === null) return say(t('board.sayCancelled', { name: card.name }))
    say(t('forecast.moved', { name: card.name, day: fullDay(day, language) }))
    onMove(card, day)
    setStop(day)
    document.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
  }
  const whileLifted = (held: NonNullable<Lifted>, code: string): boolean => {
    if (code === 'Space' || code === 'Escape') settle(held, code === 'Space')
    else if (isArrow(code)) carry(held, arrows[code])
    return code !== 'Tab'
  }
  const whileResting = (code: string, day: Day, card: BoardCard | undefined): boolean => {
    if (isArrow(code)) walk(day, arrows[code])
    else if (code === 'PageUp' || code === 'PageDown') onTurn(code === 'PageUp' ? -1 : 1)
    else if (code === 'Space' && card && mayMove) {
      setLifted({ card, day, by: 'keys' })
      say(t('forecast.sayLifted', { name: card.name, day: fullDay(day, language) }))
    } else if (code === 'Enter' || code === 'NumpadEnter') {
      if (card) onOpen(card.id)
      else onOpenDay(day)
    } else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-day]') : null
    const day = cell?.dataset.day
    if (!day || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const id = cardIdOf(event.target)
    // The way to all cards of a day is a button of its own.
    const isOther = !id && event.target !== cell
    if (isOther && !isArrow(event.code)) return
    const held = lifted?.by === 'keys' ? lifted : null
    const isMine = held ? whileLifted(held, event.code) : whileResting(event.code, day, cardWith(id ?? ''))
    if (isMine) event.preventDefault()
  }
  const onFocus = (event: FocusEvent) => {
    const day = event.target.closest<HTMLElement>('[data-day]')?.dataset.day
    if (day) setStop(day)
  }
  const onBlur = (event: FocusEvent) => {
    if (lifted?.by === 'keys' && cardIdOf(event.target) === lifted.card.id) setLifted(null)
  }
  return { stop, keys: { onKeyDown, onFocus, onBlur } }
}

function isArrow(code: string): code is keyof typeof arrows {
  return code in arrows
}
