'use client'

import { type CollisionDetection, type DragStartEvent, MouseSensor, TouchSensor } from '@dnd-kit/core'
import { useSensor, useSensors } from '@dnd-kit/core'
import { useMemo, useRef } from 'react'
import type { MoveTarget } from '@/lib/domain/board'
import { takesCards, targetAt } from '@/lib/domain/board'
import { findCard, landingIn } from '@/lib/domain/board-columns'
import { useBoardSurroundings } from './board-context'
import { movedWith } from './chosen'
import { stageOfZone } from './closing-zones'
import type { BoardStateHold } from './use-board-state'

/** A pointer between two columns belongs to the nearer one, within this many px. */
const GAP = 12

const mouse = { activationConstraint: { distance: 5 } }
const touch = { activationConstraint: { delay: 250, tolerance: 8 } }

/**
 * Gives what a drag-and-drop context needs for mouse and finger: the column under the pointer by its x alone, the
 * place in it by the fixed height of a card. A phone has no drag; there a long press opens "move to".
 */
export function usePointerDrag(
  latest: BoardStateHold['latest'],
  onDrop: (ids: readonly string[], target: MoveTarget) => void,
) {
  const { drag, chosen, isPhone } = useBoardSurroundings()
  const byMouse = useSensor(MouseSensor, mouse)
  const byTouch = useSensor(TouchSensor, touch)
  const sensors = useSensors(isPhone ? null : byMouse, isPhone ? null : byTouch)
  const pointerY = useRef(0)

  const handlers = useMemo(() => {
    const collisionDetection: CollisionDetection = ({
      pointerCoordinates,
      droppableRects,
      droppableContainers,
    }) => {
      if (!pointerCoordinates) return []
      pointerY.current = pointerCoordinates.y
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
      const under = zone ? 0 : (drag.lists.get(column.stageId)?.indexAt(pointerY.current, card.id) ?? 0)
      const place = landingIn(column, under, card)
      if (target?.stageId === column.stageId && place === index && wasZone === held.isZone) return
      drag.show({ ...held, target: targetAt(column, place, card.id, new Set(ids)), index: place })
    }
    return {
      collisionDetection,
      onDragStart({ active }: DragStartEvent) {
        const card = findCard(latest.current.columns, String(active.id))
        const ids = movedWith(String(active.id), chosen.ids(), latest.current.columns)
        drag.show({ card, ids, by: 'pointer', target: null, index: 0 })
      },
      onDragMove: ({ over }: { over: { id: string | number } | null }) =>
        follow(over ? String(over.id) : null),
      onDragOver: ({ over }: { over: { id: string | number } | null }) =>
        follow(over ? String(over.id) : null),
      onDragEnd() {
        const { card, ids, target } = drag.view()
        drag.rest()
        if (card && target) onDrop(ids, target)
      },
      onDragCancel: () => drag.rest(),
    }
  }, [drag, chosen, latest, onDrop])
  return { sensors, ...handlers }
}
