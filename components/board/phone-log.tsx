'use client'

import { PhoneCall } from 'lucide-react'
import type { BoardCard } from '@/lib/domain/board'
import { useSpeech } from '@/lib/i18n/react'
import { useBoardSurroundings } from './board-context'

/** On a phone, within the thumb's reach of every card: what was said and agreed, written down at once. L does the same by key. */
export default function PhoneLog({ card }: { card: BoardCard }) {
  const { t } = useSpeech()
  const { tools } = useBoardSurroundings()
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={t('board.logFor', { name: card.name })}
      onClick={() => tools.onAct(card.id, 'log')}
      className="absolute right-0.5 bottom-2 flex size-11 items-center justify-center rounded text-celadon -outline-offset-2 active:bg-celadon-wash md:hidden"
    >
      <PhoneCall aria-hidden className="size-5" />
    </button>
  )
}
