'use client'

import { Plus } from 'lucide-react'
import { classNames } from '@/components/ui/class-names'
import { IconButton } from '@/components/ui/icon-button'
import type { BoardColumn } from '@/lib/domain/board'
import { useSpeech } from '@/lib/i18n/react'
import { useBoardSurroundings, useDragView } from './board-context'
import { ColumnChange } from './column-change'
import { ColumnSums } from './column-sums'
import { shortDay } from './next-step-text'

/** A column's name and the figures of all its cards, loaded or not, as the database computed them. */
export function ColumnHeader({ column, onAdd }: { column: BoardColumn; onAdd?: () => void }) {
  const { t } = useSpeech()
  const isTarget = useDragView((view) => view.target?.stageId === column.stageId && !view.isZone)
  const { measure } = useBoardSurroundings()
  const isOpen = column.kind === 'open'
  const stay = measure === 'days' ? null : column.averageDays
  return (
    <header
      className={classNames(
        'mx-2.5 grid content-start gap-y-0.5 border-b-2 pb-3 text-12 text-ink-2 max-md:mx-4 max-md:border-b-0 max-md:pt-2.5 max-md:pb-0',
        isTarget && 'border-celadon',
      )}
    >
      <div className="flex min-h-8 items-center gap-2 max-md:hidden">
        <h2 className="min-w-0 truncate text-14 text-ink" data-tooltip={column.name}>
          {column.name}
        </h2>
        <span className="shrink-0">{t('board.count', { n: column.count })}</span>
        {isOpen && <ColumnChange stageId={column.stageId} />}
        {!column.period && (
          <span className="shrink-0">
            {isOpen ? t('board.probability', { n: column.probability }) : <Window column={column} />}
          </span>
        )}
        {onAdd && <AddButton stage={column.name} onAdd={onAdd} className="ml-auto" />}
      </div>
      <div className="flex items-center gap-2">
        <div className="grid min-w-0 flex-1">
          <ColumnSums column={column} />
        </div>
        {onAdd && <AddButton stage={column.name} onAdd={onAdd} className="-mr-2 ml-auto md:hidden" />}
      </div>
      <div className="flex justify-between gap-x-3">
        {isOpen ? <Stay days={stay} /> : <span>{t('board.notInTotals')}</span>}
        {column.withoutAmount > 0 && <span>{t('board.withoutAmount', { n: column.withoutAmount })}</span>}
      </div>
    </header>
  )
}

function AddButton(props: { stage: string; onAdd: () => void; className: string }) {
  const { t } = useSpeech()
  return (
    <IconButton
      label={t('board.quickAdd', { stage: props.stage })}
      icon={<Plus aria-hidden className="size-4" />}
      onClick={props.onAdd}
      className={classNames('h-7! w-7! pointer-coarse:h-11! pointer-coarse:w-11!', props.className)}
    />
  )
}

function Stay({ days }: { days: number | null }) {
  const { t } = useSpeech()
  return <span>{days === null ? '\u00a0' : t('board.averageDays', { n: Math.round(days) })}</span>
}

/** Which closing days a won or lost column shows. */
function Window({ column }: { column: BoardColumn }) {
  const { t, language } = useSpeech()
  if (!column.window) return null
  const { from, to } = column.window
  const isOneMonth = from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7)
  const within = t('board.closedWithin', { from: shortDay(from, language), to: shortDay(to, language) })
  return <span data-tooltip={within}>{isOneMonth ? t('board.closedThisMonth') : within}</span>
}
