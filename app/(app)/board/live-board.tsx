'use client'

import { useMemo } from 'react'
import { Board, type BoardProps } from '@/components/board/board'
import { serverBoard } from '@/components/board/server-board'
import { openOpportunity, shownCards } from './shown-cards'

type Props = Omit<BoardProps, 'actions' | 'onOpen'> & {
  position: number
}

/** The board, bound to the server: another filter, pipeline or field of cards is another board. */
export function LiveBoard({ position, ...props }: Props) {
  const { filter, pipeline, card } = props
  const key = JSON.stringify([pipeline.id, filter, card])
  const actions = useMemo(
    () => serverBoard(pipeline.id, { ...filter, card: [...card] }, position, shownCards),
    // The key stands for pipeline, filter and fields, which are new objects with every answer of the server.
    [key, position],
  )
  return <Board {...props} actions={actions} onOpen={openOpportunity} />
}
