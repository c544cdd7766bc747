'use client'

import { lazy, Suspense, useCallback, useId, useMemo, useRef, useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { useWideScreen } from '@/components/ui/use-wide-screen'
import type { BoardCard, BoardColumn, BoardFilter } from '@/lib/domain/board'
import { findCard } from '@/lib/domain/board-columns'
import { useSpeech } from '@/lib/i18n/react'
import type { BoardActions } from './board-actions'
import { BoardContext } from './board-context'
import { BoardEmpty } from './board-empty'
import { BoardFilters } from './board-filters'
import { BoardHeader } from './board-header'
import { BoardTrack } from './board-track'
import { createDragStore } from './drag-view'
import { PipelineHeading, type PipelineChoice } from './pipeline-heading'
import { StageTabs } from './stage-tabs'
import { useBoardFilter } from './use-board-filter'
import { useBoardState } from './use-board-state'
import { useColumnActs } from './use-column-acts'
import { useLiveBoard } from './use-live-board'
import { useMoves } from './use-moves'
import { useSlotHeight } from './use-slot-height'

const MoveMenu = lazy(() => import('./move-menu'))
const AssignDialog = lazy(() => import('@/components/records/assign-dialog'))
const MoveNeeds = lazy(() => import('./move-needs'))

export interface BoardProps {
  pipeline: PipelineChoice
  pipelines: readonly PipelineChoice[]
  columns: BoardColumn[]
  filter: BoardFilter
  people: readonly { id: string; name: string }[]
  /** The viewer's calendar day, 'YYYY-MM-DD'. */
  today: string
  /** The viewer may hand opportunities to somebody else. */
  mayAssign: boolean
  /** The viewer may pass over the rules of the stages, with a reason. */
  mayBypass: boolean
  /** Must be the same object from drawing to drawing: another one is heard as another board. */
  actions: BoardActions
  onOpen: (id: string) => void
}

/** The board: every stage of a pipeline as a column; cards move by mouse, finger, keys or menu. */
export function Board({ pipeline, pipelines, people, today, actions, onOpen, ...props }: BoardProps) {
  const { t } = useSpeech()
  const hintId = useId()
  const isPhone = !useWideScreen()
  const [drag] = useState(createDragStore)
  const frame = useRef<HTMLDivElement>(null)
  const track = useRef<HTMLDivElement>(null)
  const voice = useRef<HTMLParagraphElement>(null)
  const slot = useSlotHeight(frame)
  const say = useCallback((text: string) => {
    if (voice.current) voice.current.textContent = text
  }, [])

  const { filter, change, isChanging } = useBoardFilter(props.filter)
  const hold = useBoardState(props.columns)
  const { columns } = hold.state
  const moves = useMoves(hold, actions, drag, say, props.mayBypass)
  const acts = useColumnActs(hold, actions, moves.asking?.key)
  const isOffline = useLiveBoard(hold, actions, drag)
  const [menuId, setMenuId] = useState<string | null>(null)
  const [assigning, setAssigning] = useState<BoardCard | null>(null)
  const menuCard = menuId === null ? null : findCard(columns, menuId)
  const nameOf = (stageId?: string) => columns.find((column) => column.stageId === stageId)?.name ?? ''

  const surroundings = useMemo(
    () => ({ drag, today, slot, hintId, isPhone }),
    [drag, today, slot, hintId, isPhone],
  )
  const isFiltered = filter.ownerIds.length > 0 || filter.text !== ''
  const isEmpty = columns.every((column) => column.count === 0)
  const choose = (stageId: string) => {
    setMenuId(null)
    const afterId = columns.find((column) => column.stageId === stageId)?.cards[0]?.id ?? null
    if (menuId === null) return
    drag.wantFocus(menuId)
    moves.move(menuId, { stageId, beforeId: null, afterId })
  }

  const assign = (card: BoardCard) => {
    setMenuId(null)
    setAssigning(card)
  }

  return (
    <BoardContext value={surroundings}>
      <div
        ref={frame}
        className="relative min-h-96 flex-1 [--slot:128px] compact:[--slot:116px] max-md:[--slot:108px]"
      >
        <div className="absolute inset-0 flex flex-col">
          <BoardHeader heading={<PipelineHeading current={pipeline} choices={pipelines} />} columns={columns}>
            <BoardFilters filter={filter} people={people} onChange={change} />
            <p role="status">{isOffline && <Badge tone="amber">{t('board.offline')}</Badge>}</p>
          </BoardHeader>
          <StageTabs columns={columns} track={track} />
          {isEmpty && (
            <BoardEmpty
              isFiltered={isFiltered}
              onClear={() => change({ ownerIds: [], text: '' })}
              onAdd={() => acts.onAdding(columns.find((column) => column.mayBeginHere)?.stageId ?? null)}
            />
          )}
          <BoardTrack
            track={track}
            isChanging={isChanging}
            hold={hold}
            acts={acts}
            returnedId={moves.returnedId}
            onMove={moves.move}
            onMoveMenu={setMenuId}
            onOpen={onOpen}
            say={say}
          />
          <p id={hintId} className="sr-only">
            {t('board.cardHint')}
          </p>
          <p ref={voice} role="status" aria-live="assertive" className="sr-only" />
          <Suspense fallback={null}>
            {menuCard && (
              <MoveMenu
                card={menuCard}
                columns={columns}
                onChoose={choose}
                onClose={() => setMenuId(null)}
                onAssign={props.mayAssign ? () => assign(menuCard) : undefined}
              />
            )}
            {assigning && (
              <AssignDialog
                id={assigning.id}
                name={assigning.name}
                owner={assigning.owner}
                onClose={() => setAssigning(null)}
              />
            )}
            {moves.asking && (
              <MoveNeeds
                key={`${moves.asking.key} ${moves.asking.needs.join()}`}
                card={moves.asking.card}
                needs={moves.asking.needs}
                message={moves.asking.message}
                stageName={nameOf(moves.asking.target.stageId)}
                onComplete={moves.complete}
                onGiveUp={moves.giveUp}
              />
            )}
          </Suspense>
        </div>
      </div>
    </BoardContext>
  )
}
