'use client'

import { useCallback, useEffect, useState } from 'react'
import { fullDay } from '@/components/fields/dates'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { BoardPage } from '@/lib/domain/board'
import type { Day } from '@/lib/domain/days'
import { formatMoneyShort } from '@/lib/domain/money'
import { useSpeech } from '@/lib/i18n/react'

interface Props {
  day: Day
  count: number
  /** The first page without a cursor, then the next ones. */
  load: (day: Day, cursor: string) => Promise<BoardPage>
  onOpen: (id: string) => void
  onClose: () => void
}

/** All that is expected to close on a day, page upon page; where a page cannot be read it is asked for again by its button. */
export default function DayList({ day, count, load, onOpen, onClose }: Props) {
  const { t, language } = useSpeech()
  const [{ cards, nextCursor }, show] = useState<BoardPage>({ cards: [], nextCursor: '' })
  const [hasFailed, setFailed] = useState(false)
  const more = useCallback(
    (cursor: string) => {
      setFailed(false)
      return load(day, cursor)
        .then((page) =>
          show((held) => ({
            cards: cursor ? [...held.cards, ...page.cards] : page.cards,
            nextCursor: page.nextCursor,
          })),
        )
        .catch(() => setFailed(true))
    },
    [day, load],
  )
  useEffect(() => void more(''), [more])
  const isFirst = cards.length === 0 && nextCursor === ''
  return (
    <Dialog open onClose={onClose} title={t('forecast.dayHolds', { day: fullDay(day, language), n: count })}>
      {isFirst && !hasFailed && <p className="py-3 text-ink-3">{t('board.loadingMore')}</p>}
      {!isFirst && cards.length === 0 && <p className="py-3 text-ink-2">{t('board.columnEmpty')}</p>}
      <ul className="grid">
        {cards.map((card) => (
          <li key={card.id} className="border-t first:border-t-0">
            <button
              type="button"
              onClick={() => onOpen(card.id)}
              className="flex min-h-11 w-full items-center gap-3 rounded-inner px-1 py-1 text-left hover:bg-sunk"
            >
              <span className="grid min-w-0 flex-1">
                <span className="truncate font-bold">{card.name}</span>
                <span className="truncate text-12 text-ink-2">
                  {[card.customerName, card.stageName, card.owner?.name].filter(Boolean).join(' · ')}
                </span>
              </span>
              <span className="shrink-0 tabular-nums">
                {card.amount === null
                  ? t('board.noAmount')
                  : formatMoneyShort(card.amount, card.currency, language)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {nextCursor !== null && (!isFirst || hasFailed) && (
        <Button tone="bare" onClick={() => void more(nextCursor)}>
          {hasFailed ? t('board.loadFailed') : t('board.more', { n: Math.max(0, count - cards.length) })}
        </Button>
      )}
    </Dialog>
  )
}
