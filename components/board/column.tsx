'use client'

import { memo } from 'react'
import { lazily } from '@/components/ui/lazily'
import type { BoardColumn } from '@/lib/domain/board'
import { ColumnHeader } from './column-header'
import { ColumnList } from './column-list'

const QuickAdd = lazily(() => import('./quick-add'))

interface Props {
  column: BoardColumn
  savingIds: ReadonlySet<string>
  returnedId: string | null
  isAdding: boolean
  /** Opens the line for a new card in one stage, or closes it. */
  onAdding: (stageId: string | null) => void
  onLoadMore: (stageId: string, cursor: string) => Promise<void>
  /** Answers why not, or null once the card is there. */
  onQuickAdd: (stageId: string, name: string) => Promise<string | null>
}

/** One stage: its figures above, its cards below, and a line to write a new one into. */
export const Column = memo(function Column({ column, isAdding, onAdding, onQuickAdd, ...list }: Props) {
  return (
    <section
      aria-label={column.name}
      data-stage-id={column.stageId}
      className="row-span-2 grid min-h-0 snap-start snap-always grid-rows-subgrid border-l first:border-l-0 max-md:grid-rows-[auto_minmax(0,1fr)] max-md:border-l-0"
    >
      <ColumnHeader
        column={column}
        onAdd={column.mayBeginHere ? () => onAdding(column.stageId) : undefined}
      />
      <div className="flex min-h-0 flex-col">
        {isAdding && <QuickAdd column={column} onAdd={onQuickAdd} onClose={() => onAdding(null)} />}
        <div className="min-h-0 flex-1">
          <ColumnList column={column} {...list} />
        </div>
      </div>
    </section>
  )
})
