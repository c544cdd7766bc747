'use client'

import { type Dispatch, type SetStateAction, useCallback, useMemo, useState } from 'react'
import { fullDay } from '@/components/fields/dates'
import type { BoardActions } from '@/components/board/board-actions'
import { toastDone, toastFailed } from '@/components/ui/toast'
import type { BoardCard } from '@/lib/domain/board'
import { moveToDay } from '@/lib/domain/closing-days'
import type { Day } from '@/lib/domain/days'
import type { ClosingDay } from '@/lib/domain/forecast'
import { useSpeech } from '@/lib/i18n/react'

interface Means {
  actions: Pick<BoardActions, 'move' | 'undo'>
  setDays: Dispatch<SetStateAction<ClosingDay[]>>
  reload: () => Promise<void>
  say: (text: string) => void
}

/** Puts a card on another day: shown at once, and back with the reason where it is refused; one step takes it back. */
export function useClosingMoves({ actions, setDays, reload, say }: Means) {
  const { t, language } = useSpeech()
  const [savingId, setSavingId] = useState<string | null>(null)

  const undo = useCallback(
    async (eventId: string) => {
      const answer = await actions.undo(eventId).catch(() => null)
      if (!answer?.ok) return toastFailed(answer?.message ?? t('board.notSaved'))
      await reload()
      toastDone(t('board.undone', { name: answer.card.name }))
    },
    [actions, reload, t],
  )
  const move = useCallback(
    async (card: BoardCard, day: Day) => {
      if (card.expectedCloseOn === day) return
      if (!navigator.onLine) return toastFailed(t('board.offline'))
      setDays((days) => moveToDay(days, card, day))
      setSavingId(card.id)
      const target = { stageId: day, beforeId: null, afterId: null }
      const answer = await actions.move(card, target).catch(() => null)
      if (answer?.ok)
        toastDone(t('forecast.moved', { name: card.name, day: fullDay(day, language) }), {
          undo: () => undo(answer.eventId),
        })
      else {
        const why = answer?.message ?? t('board.notSaved')
        toastFailed(why)
        say(t('board.sayRefused', { name: card.name, why }))
        if (card.expectedCloseOn) {
          const back = card.expectedCloseOn
          setDays((days) => moveToDay(days, { ...card, expectedCloseOn: day }, back))
        }
      }
      setSavingId(null)
      await reload()
    },
    [actions, language, reload, say, setDays, t, undo],
  )
  return useMemo(() => ({ move, savingId }), [move, savingId])
}
