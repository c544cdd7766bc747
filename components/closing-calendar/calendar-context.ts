'use client'

import { createContext, useContext } from 'react'
import type { BoardCard } from '@/lib/domain/board'
import type { Measure } from '@/components/board/use-measure'
import type { InOne } from '@/lib/domain/board-sums'
import type { Day } from '@/lib/domain/days'

/** What all days of one calendar share. */
export interface CalendarSurroundings {
  today: Day
  /** 'YYYY-MM': days of other months on the page are paler. */
  month: string
  inOne: InOne
  measure: Measure
  mayMove: boolean
  savingId: string | null
  /** The card in the hand and the day on which it would be put. */
  lifted: { card: BoardCard; day: Day | null; by: 'pointer' | 'keys' } | null
  onOpen: (id: string) => void
  onOpenDay: (day: Day) => void
}

export const CalendarContext = createContext<CalendarSurroundings | null>(null)

/** Gives what every day of one calendar shares; refuses (throws) outside a calendar. */
export function useCalendar(): CalendarSurroundings {
  const surroundings = useContext(CalendarContext)
  if (!surroundings) throw new Error('useCalendar outside a ClosingCalendar')
  return surroundings
}
