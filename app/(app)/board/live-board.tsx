'use client'

import { useMemo } from 'react'
import { Board, type BoardProps } from '@/components/board/board'
import { serverBoard } from '@/components/board/server-board'
import { openRecord } from '@/components/shell/use-open-record'

type Props = Omit<BoardProps, 'actions' | 'onOpen'> & {
  position: number
}

/** Opens an opportunity beside what is shown. */
export const openOpportunity = (id: string) => openRecord({ kind: 'opportunity', id })

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

/** The cards in the document are those that may have to go: others come with the page that loads them. */
export function shownCards(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-opportunity-id]')].map(
    (card) => card.dataset.opportunityId ?? '',
  )
}
