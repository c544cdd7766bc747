'use client'

import { type FocusEvent, type KeyboardEvent, useCallback } from 'react'
import { type MoveTarget, targetAt } from '@/lib/domain/board'
import { findCard, landingIn } from '@/lib/domain/board-columns'
import { useSpeech } from '@/lib/i18n/react'
import { useBoardSurroundings } from './board-context'
import { cardIdOf } from './card-id-of'
import { movedWith } from './chosen'
import { neighbourPlace, placeOf } from './places'
import type { BoardStateHold } from './use-board-state'

interface Wishes {
  onOpen: (id: string) => void
  onDrop: (ids: readonly string[], target: MoveTarget) => void
  say: (text: string) => void
}

const arrows = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] } as const

/**
 * Hears the keys of a focused card: Enter opens, M asks where to, W wins, L logs, T plans, X chooses, arrows walk and with Shift choose on the way; Space lifts and drops, and while
 * lifted arrows carry the card to any loaded place and Esc puts it back. Keys are read by position, so an input
 * method that is switched on changes nothing.
 */
export function useCardKeys({ latest }: BoardStateHold, wishes: Wishes) {
  const { t } = useSpeech()
  const { drag, chosen, tools } = useBoardSurroundings()
  const { onOpen, onDrop, say } = wishes

  const carry = useCallback(
    (id: string, code: keyof typeof arrows) => {
      const { columns } = latest.current
      const { card, ids, target, index } = drag.view()
      if (!card || !target) return
      const place = neighbourPlace(columns, { stageId: target.stageId, index, movingId: id }, arrows[code])
      const column = columns.find((one) => one.stageId === place.stageId)
      if (!column) return
      const landing = landingIn(column, place.index, card)
      const goal = targetAt(column, landing, id, new Set(ids))
      drag.show({ card, ids, by: 'keys', target: goal, index: landing })
      drag.lists.get(place.stageId)?.reveal(landing)
      const n = column.count + (column.stageId === card.stageId ? 0 : 1)
      say(t('board.sayOver', { stage: column.name, place: landing + 1, n }))
    },
    [drag, latest, say, t],
  )

  const lift = useCallback(
    (id: string) => {
      const card = findCard(latest.current.columns, id)
      const column = latest.current.columns.find((one) => one.stageId === card?.stageId)
      if (!card || !column) return
      const index = placeOf(column, id)
      const ids = movedWith(id, chosen.ids(), latest.current.columns)
      drag.show({ card, ids, by: 'keys', target: targetAt(column, index, id, new Set(ids)), index })
      if (ids.length > 1) return say(t('board.sayLiftedMany', { n: ids.length }))
      const params = { name: card.name, stage: column.name, place: index + 1, n: column.count }
      say(t('board.sayLifted', params))
    },
    [chosen, drag, latest, say, t],
  )

  const settle = useCallback(
    (isDropped: boolean) => {
      const { card, ids, target, index } = drag.view()
      drag.rest()
      if (!card || !target) return
      const column = latest.current.columns.find((one) => one.stageId === target.stageId)
      if (!isDropped || !column) return say(t('board.sayCancelled', { name: card.name }))
      say(t('board.sayDropped', { name: card.name, stage: column.name, place: index + 1 }))
      if (ids.length === 1 && column.stageId === card.stageId && placeOf(column, card.id) === index) return
      drag.wantFocus(card.id)
      onDrop(ids, target)
    },
    [drag, latest, onDrop, say, t],
  )

  const onKeyDown = (event: KeyboardEvent) => {
    const id = cardIdOf(event.target)
    if (!id || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const isLifted = drag.view().by === 'keys' && drag.view().card?.id === id
    const isMine = isLifted ? whileLifted(event.code, id) : whileResting(event, id)
    if (isMine) event.preventDefault()
  }
  const whileLifted = (code: string, id: string): boolean => {
    if (code === 'Space' || code === 'Escape') settle(code === 'Space')
    else if (isArrow(code)) carry(id, code)
    return code !== 'Tab'
  }
  const whileResting = ({ code, shiftKey }: KeyboardEvent, id: string): boolean => {
    if (code === 'Space') lift(id)
    else if (isArrow(code)) walk(id, code, shiftKey)
    else if (code === 'KeyX') choose(id)
    else if (code === 'Escape' && chosen.ids().size > 0) chosen.clear()
    else if (code === 'Enter' || code === 'NumpadEnter') onOpen(id)
    else if (code === 'KeyM' && tools.mayMove) tools.onMoveMenu(id)
    else if (code === 'KeyW' && tools.mayWin) tools.onWin(id)
    else if (code === 'KeyL' && tools.mayLog) tools.onAct(id, 'log')
    else if (code === 'KeyT' && tools.mayPlan) tools.onAct(id, 'task')
    else return false
    return true
  }
  const choose = (id: string) => {
    chosen.toggle(id)
    say(t('board.chosenSome', { n: chosen.ids().size }))
  }
  const walk = (id: string, code: keyof typeof arrows, isChoosing: boolean) => {
    const { columns } = latest.current
    const column = columns.find((one) => one.cards.some((card) => card.id === id))
    if (!column) return
    const from = { stageId: column.stageId, index: placeOf(column, id), movingId: null }
    const place = neighbourPlace(columns, from, arrows[code])
    drag.lists.get(place.stageId)?.focusAt(place.index)
    const reached = columns.find((one) => one.stageId === place.stageId)?.cards[place.index]
    if (!isChoosing || !reached || place.stageId !== column.stageId) return
    if (!chosen.ids().has(id)) chosen.toggle(id)
    chosen.extendTo(reached.id, columns)
    say(t('board.chosenSome', { n: chosen.ids().size }))
  }
  const onBlur = (event: FocusEvent) => {
    if (drag.view().by === 'keys' && drag.view().card && cardIdOf(event.target)) settle(false)
  }
  return { onKeyDown, onBlur }
}

function isArrow(code: string): code is keyof typeof arrows {
  return code in arrows
}
