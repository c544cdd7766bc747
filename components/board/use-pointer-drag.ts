'use client'

import {
  type CollisionDetection,
  type DragEndEvent,
  type DragMoveEvent,
  type DragStartEvent,
  MouseSensor,
  TouchSensor,
} from '@dnd-kit/core'
import { useSensor, useSensors } from '@dnd-kit/core'
import { type RefObject, useMemo, useRef } from 'react'
import type { MoveTarget } from '@/lib/domain/board'
import { takesCards, targetAt } from '@/lib/domain/board'
import { findCard, landingIn } from '@/lib/domain/board-columns'
import { useBoardSurroundings } from './board-context'
import { movedWith } from './chosen'
import { stageOfZone } from './closing-zones'
import type { BoardStateHold } from './use-board-state'
import { usePageTurn } from './use-page-turn'

/** A pointer between two columns belongs to the nearer one, within this many px. */
const GAP = 12

const mouse = { activationConstraint: { distance: 5 } }
const touch = { activationConstraint: { delay: 250, tolerance: 8 } }
/** A finger that has lifted a card and come no farther than this, in px, has not carried it. */
const STILL = 8

interface Wishes {
  onDrop: (ids: readonly string[], target: MoveTarget) => void
  onMoveMenu: (id: string) => void
}

/**
 * Gives what a drag-and-drop context needs for mouse and finger: the column under the pointer by its x alone, the
 * place in it by the fixed height of a card. On a phone, where one stage is seen at a time, a card that is held at the side of the
 * screen turns to the next, and one that is lifted and let go of where it was asks where to.
 */
export function usePointerDrag(
  latest: BoardStateHold['latest'],
  track: RefObject<HTMLElement | null>,
  { onDrop, onMoveMenu }: Wishes,
) {
  const { drag, chosen, tools, isPhone } = useBoardSurroundings()
  const byMouse = useSensor(MouseSensor, mouse)
  const byTouch = useSensor(TouchSensor, touch)
  const sensors = useSensors(byMouse, byTouch)
  const pointer = useRef({ x: 0, y: 0 })
  const pages = usePageTurn(track, isPhone)

  const handlers = useMemo(() => {
    const collisionDetection: CollisionDetection = ({
      pointerCoordinates,
      droppableRects,
      droppableContainers,
    }) => {
      if (!pointerCoordinates) return []
      pointer.current = pointerCoordinates
      const { x, y } = pointerCoordinates
      const zone = droppableContainers.find(({ id }) => {
        const rect = stageOfZone(id) && droppableRects.get(id)
        return rect && x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom
      })
      if (zone) return [{ id: zone.id }]
      const over = droppableContainers.find(({ id }) => {
        const rect = !stageOfZone(id) && droppableRects.get(id)
        return rect && x >= rect.left - GAP && x <= rect.right + GAP
      })
      return over ? [{ id: over.id }] : []
    }
    const follow = (overId: string | null) => {
      const { card, ids, target, index, isZone: wasZone = false } = drag.view()
      if (!card) return
      const zone = overId === null ? null : stageOfZone(overId)
      const held = { card, ids, by: 'pointer' as const, isZone: zone !== null }
      const column = latest.current.columns.find((one) => one.stageId === (zone ?? overId))
      if (!column || !takesCards(column)) return target && drag.show({ ...held, target: null, index: 0 })
      const under = zone ? 0 : (drag.lists.get(column.stageId)?.indexAt(pointer.current.y, card.id) ?? 0)
      const place = landingIn(column, under, card)
      if (target?.stageId === column.stageId && place === index && wasZone === held.isZone) return
      drag.show({ ...held, target: targetAt(column, place, card.id, new Set(ids)), index: place })
    }
    return {
      collisionDetection,
      onDragStart({ active, activatorEvent }: DragStartEvent) {
        const card = findCard(latest.current.columns, String(active.id))
        const ids = movedWith(String(active.id), chosen.ids(), latest.current.columns)
        if (activatorEvent.type === 'touchstart') navigator.vibrate?.(10)
        drag.show({ card, ids, by: 'pointer', target: null, index: 0 })
      },
      onDragMove({ over, delta }: DragMoveEvent) {
        pages.follow(pointer.current.x, delta.x)
        follow(over ? String(over.id) : null)
      },
      onDragOver: ({ over }: { over: { id: string | number } | null }) =>
        follow(over ? String(over.id) : null),
      onDragEnd({ delta }: DragEndEvent) {
        const { card, ids, target } = drag.view()
        pages.stop()
        drag.rest()
        if (!card) return
        if (!isPhone || Math.hypot(delta.x, delta.y) > STILL) return target && onDrop(ids, target)
        if (tools.mayMove) onMoveMenu(card.id)
      },
      onDragCancel() {
        pages.stop()
        drag.rest()
      },
    }
  }, [drag, chosen, isPhone, latest, onDrop, onMoveMenu, pages, tools])
  return { sensors, ...handlers }
}
