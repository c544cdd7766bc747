'use client'

import { type CollisionDetection, type DragStartEvent, MouseSensor, TouchSensor } from '@dnd-kit/core'
import { useSensor, useSensors } from '@dnd-kit/core'
import { useMemo, useRef } from 'react'
import type { MoveTarget } from '@/lib/domain/board'
import { targetAt } from '@/lib/domain/board'
import { findCard } from '@/lib/domain/board-columns'
import { useBoardSurroundings } from './board-context'
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
  onDrop: (id: string, target: MoveTarget) => void,
) {
  const { drag, isPhone } = useBoardSurroundings()
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
      const { x } = pointerCoordinates
      const over = droppableContainers.find(({ id }) => {
        const rect = droppableRects.get(id)
        return rect && x >= rect.left - GAP && x <= rect.right + GAP
      })
      return over ? [{ id: over.id }] : []
    }
    const follow = (overId: string | null) => {
      const { card, target, index } = drag.view()
      if (!card) return
      const column = latest.current.columns.find((one) => one.stageId === overId)
      if (!column) return target && drag.show({ card, by: 'pointer', target: null, index: 0 })
      const place = drag.lists.get(column.stageId)?.indexAt(pointerY.current, card.id) ?? 0
      if (target?.stageId === column.stageId && place === index) return
      drag.show({ card, by: 'pointer', target: targetAt(column, place, card.id), index: place })
    }
    return {
      collisionDetection,
      onDragStart({ active }: DragStartEvent) {
        const card = findCard(latest.current.columns, String(active.id))
        drag.show({ card, by: 'pointer', target: null, index: 0 })
      },
      onDragMove: ({ over }: { over: { id: string | number } | null }) =>
        follow(over ? String(over.id) : null),
      onDragOver: ({ over }: { over: { id: string | number } | null }) =>
        follow(over ? String(over.id) : null),
      onDragEnd() {
        const { card, target } = drag.view()
        drag.rest()
        if (card && target) onDrop(card.id, target)
      },
      onDragCancel: () => drag.rest(),
    }
  }, [drag, latest, onDrop])
  return { sensors, ...handlers }
}
