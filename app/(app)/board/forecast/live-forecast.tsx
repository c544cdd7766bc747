'use client'

import { useMemo } from 'react'
import { Board, type BoardProps } from '@/components/board/board'
import { asColumn } from '@/components/forecast/forecast-columns'
import { serverForecast } from '@/components/forecast/server-forecast'
import type { ForecastColumn } from '@/lib/domain/forecast'
import { openOpportunity, shownCards } from '../shown-cards'
import { useForecastWords } from '../use-forecast-words'

interface Props extends Omit<BoardProps, 'actions' | 'onOpen' | 'columns'> {
  columns: ForecastColumn[]
  stages: { id: string; name: string }[]
  position: number
}

/** The forecast, bound to the server: a board whose columns are months, where a move is an edit of the closing day. */
export function LiveForecast({ position, columns, stages, ...props }: Props) {
  const { filter, pipeline, card, today, rights, settable } = props
  const key = JSON.stringify([pipeline.id, filter, card])
  const words = useForecastWords(stages, today)
  const actions = useMemo(
    () =>
      serverForecast(pipeline.id, { ...filter, card: [...card] }, position, { loaded: shownCards, words }),
    [key, position, words],
  )
  const shown = useMemo(() => columns.map((column) => asColumn(column, words)), [columns, words])
  const mayMove = rights.includes('update') && settable.includes('expectedCloseOn')
  const others = rights.filter((right) => !['win', 'move', 'bypass'].includes(right))
  return (
    <Board
      {...props}
      columns={shown}
      rights={mayMove ? [...others, 'move'] : others}
      actions={actions}
      onOpen={openOpportunity}
    />
  )
}
