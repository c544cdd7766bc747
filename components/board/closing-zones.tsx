'use client'

import { useDroppable } from '@dnd-kit/core'
import { CircleCheck, CircleX } from 'lucide-react'
import { classNames } from '@/components/ui/class-names'
import type { BoardColumn } from '@/lib/domain/board'
import { useDragView } from './board-context'

const PREFIX = 'close '

/** Gives the stage of a place to close what is dragged; null for a column. */
export function stageOfZone(id: string | number): string | null {
  const text = String(id)
  return text.startsWith(PREFIX) ? text.slice(PREFIX.length) : null
}

/** Places to win and lose what is dragged, at the bottom of the board, wherever its columns are scrolled to. */
export function ClosingZones({ columns }: { columns: readonly BoardColumn[] }) {
  const isDragging = useDragView((view) => view.card !== null && view.by === 'pointer')
  const closed = columns.filter(({ kind }) => kind !== 'open')
  return (
    <div
      aria-hidden
      className={classNames(
        'pointer-events-none absolute inset-x-0 bottom-0 z-20 flex gap-3 px-5 pb-4 max-md:px-4 max-md:pb-3',
        isDragging ? 'opacity-100' : 'invisible opacity-0',
      )}
    >
      {closed.map((column) => (
        <Zone key={column.stageId} column={column} />
      ))}
    </div>
  )
}

/** Measured when a drag begins, and therefore there all the time. */
function Zone({ column: { stageId, kind, name } }: { column: BoardColumn }) {
  const { setNodeRef } = useDroppable({ id: PREFIX + stageId })
  const isOver = useDragView((view) => view.isZone === true && view.target?.stageId === stageId)
  const Icon = kind === 'won' ? CircleCheck : CircleX
  return (
    <div
      ref={setNodeRef}
      data-closing={kind}
      className={classNames(
        'flex h-14 min-w-0 flex-1 items-center justify-center gap-2 rounded border-2 border-dashed bg-raised font-bold shadow-float',
        kind === 'won' ? 'border-celadon text-celadon' : 'border-cinnabar text-cinnabar',
        isOver && 'border-solid',
        isOver && (kind === 'won' ? 'bg-celadon-wash' : 'bg-cinnabar-wash'),
      )}
    >
      <Icon aria-hidden className="size-5 shrink-0" />
      <span className="truncate">{name}</span>
    </div>
  )
}
