'use client'

import { ArrowRight, CircleCheck, ListPlus, PhoneCall } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import type { BoardCard } from '@/lib/domain/board'
import { useSpeech } from '@/lib/i18n/react'
import { useBoardSurroundings } from './board-context'

const look = 'h-7! w-7!'

/** What is done most with a card, for the mouse that rests on it; every one of them has a key, so that Tab passes them by. */
export default function CardTools({ card }: { card: BoardCard }) {
  const { t } = useSpeech()
  const { tools } = useBoardSurroundings()
  return (
    <div
      role="group"
      aria-label={t('board.tools', { name: card.name })}
      className="absolute top-1 right-1 z-10 flex rounded border border-rule bg-raised shadow-float"
    >
      {tools.mayLog && (
        <IconButton
          label={t('board.toolLog')}
          keyHint="L"
          tabIndex={-1}
          icon={<PhoneCall aria-hidden className="size-4" />}
          onClick={() => tools.onAct(card.id, 'log')}
          className={look}
        />
      )}
      {tools.mayPlan && (
        <IconButton
          label={t('board.toolTask')}
          keyHint="T"
          tabIndex={-1}
          icon={<ListPlus aria-hidden className="size-4" />}
          onClick={() => tools.onAct(card.id, 'task')}
          className={look}
        />
      )}
      {tools.mayWin && (
        <IconButton
          label={t('board.toolWin')}
          keyHint="W"
          tabIndex={-1}
          icon={<CircleCheck aria-hidden className="size-4" />}
          onClick={() => tools.onWin(card.id)}
          className={look}
        />
      )}
      {tools.mayMove && (
        <IconButton
          label={t('board.toolMove')}
          keyHint="M"
          tabIndex={-1}
          icon={<ArrowRight aria-hidden className="size-4" />}
          onClick={() => tools.onMoveMenu(card.id)}
          className={look}
        />
      )}
    </div>
  )
}
