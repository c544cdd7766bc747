'use client'

import { lazy, Suspense } from 'react'
import type { BoardColumn } from '@/lib/domain/board'
import { findCard } from '@/lib/domain/board-columns'
import { useBoardSurroundings } from './board-context'
import type { useCardWishes } from './use-card-wishes'
import type { useMoves } from './use-moves'

const MoveMenu = lazy(() => import('./move-menu'))
const AssignDialog = lazy(() => import('@/components/records/assign-dialog'))
const MoveNeeds = lazy(() => import('./move-needs'))
const QuickAct = lazy(() => import('./quick-act'))

interface Props {
  columns: readonly BoardColumn[]
  wishes: ReturnType<typeof useCardWishes>
  moves: ReturnType<typeof useMoves>
}

/** The dialogs that acts on cards open, each fetched when it is first needed. */
export function CardDialogs({ columns, wishes: { wish, close, assign, moveTo }, moves }: Props) {
  const { stageName } = useBoardSurroundings()
  const { asking } = moves
  const cards = wish?.kind === 'move' ? wish.ids.flatMap((id) => findCard(columns, id) ?? []) : []
  return (
    <Suspense fallback={null}>
      {wish?.kind === 'move' && cards.length > 0 && (
        <MoveMenu
          {...{ cards, columns }}
          onChoose={(stageId) => moveTo(wish.ids, stageId)}
          onClose={close}
          onAssign={assign}
        />
      )}
      {(wish?.kind === 'log' || wish?.kind === 'task') && (
        <QuickAct id={wish.card.id} name={wish.card.name} wish={wish.kind} onClose={close} />
      )}
      {wish?.kind === 'assign' && (
        <AssignDialog id={wish.card.id} name={wish.card.name} owner={wish.card.owner} onClose={close} />
      )}
      {asking && (
        <MoveNeeds
          key={`${asking.key} ${asking.needs.join()}`}
          cards={asking.cards}
          needs={asking.needs}
          message={asking.message}
          stageName={stageName(asking.target.stageId)}
          onComplete={moves.complete}
          onGiveUp={moves.giveUp}
        />
      )}
    </Suspense>
  )
}
