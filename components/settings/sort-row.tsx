'use client'

import { useDraggable, useDroppable } from '@dnd-kit/core'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

/** What a handle needs to be dragged by. */
export type Grip = Pick<ReturnType<typeof useDraggable>, 'setActivatorNodeRef' | 'listeners'>

interface Props {
  id: string
  isLifted: boolean
  children: (grip: Grip) => ReactNode
}

/** One of things in an order: it follows the pointer by its height alone. */
export function SortRow({ id, isLifted, children }: Props) {
  const { setNodeRef: setDragged, setActivatorNodeRef, listeners, transform } = useDraggable({ id })
  const { setNodeRef: setTarget } = useDroppable({ id })
  return (
    <li
      ref={(node) => {
        setDragged(node)
        setTarget(node)
      }}
      style={transform ? { transform: `translateY(${transform.y}px)` } : undefined}
      className={classNames(
        'border-b border-rule',
        isLifted && 'relative z-20 rounded bg-raised shadow-float outline-2 outline-celadon',
      )}
    >
      {children({ setActivatorNodeRef, listeners })}
    </li>
  )
}
