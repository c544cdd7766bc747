'use client'

import type { BoardCard } from '@/lib/domain/board'
import { useSpeech } from '@/lib/i18n/react'
import { useBoardSurroundings } from './board-context'

/** How long a card has stood in its stage, and beside it what was usual for those that were won, where enough of them tell. */
export function DaysInStage({ card: { daysInStage, stageId } }: { card: BoardCard }) {
  const { t } = useSpeech()
  const { usual } = useBoardSurroundings()
  const stay = usual[stageId]
  if (!stay) return t('board.daysInStage', { n: daysInStage })
  const isOver = daysInStage > stay.days
  return (
    <span
      className={isOver ? 'text-ink' : undefined}
      data-tooltip={t('board.daysUsualLong', { day: daysInStage, n: stay.n, days: stay.days })}
    >
      {t('board.daysUsual', { n: daysInStage, days: stay.days })}
    </span>
  )
}
