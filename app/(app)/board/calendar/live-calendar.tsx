'use client'

import { useMemo } from 'react'
import { ClosingCalendar } from '@/components/closing-calendar/closing-calendar'
import type { BoardProps } from '@/components/board/board'
import { ask, boardQuery } from '@/components/board/server-board'
import { serverForecast } from '@/components/forecast/server-forecast'
import { asCard } from '@/components/forecast/forecast-columns'
import type { ClosingDay } from '@/lib/domain/forecast'
import { openOpportunity, shownCards } from '../shown-cards'
import { useForecastWords } from '../use-forecast-words'

interface Props extends Omit<BoardProps, 'actions' | 'onOpen' | 'columns'> {
  month: string
  days: ClosingDay[]
  stages: { id: string; name: string }[]
  position: number
}

/** The calendar, bound to the server: putting a card on another day is the edit that the forecast makes. */
export function LiveCalendar({ position, days, stages, ...props }: Props) {
  const { filter, pipeline, today, month, rights, settable } = props
  const key = JSON.stringify([pipeline.id, filter, month])
  const words = useForecastWords(stages, today)
  const named = (given: ClosingDay[]) =>
    given.map((each) => ({ ...each, cards: each.cards.map((card) => asCard(card, words)) }))
  const actions = useMemo(() => {
    const asked = `/api/forecast/days?${boardQuery(pipeline.id, filter, [['month', month]])}`
    return {
      ...serverForecast(pipeline.id, filter, position, { loaded: shownCards, words }),
      days: async () => named((await ask<{ days: ClosingDay[] }>(asked)).days),
    }
  }, [key, position, words])
  const shown = useMemo(() => named(days), [days, words])
  return (
    <ClosingCalendar
      {...props}
      days={shown}
      position={position}
      mayMove={rights.includes('update') && settable.includes('expectedCloseOn')}
      actions={actions}
      onOpen={openOpportunity}
    />
  )
}
