'use client'

import { DndContext } from '@dnd-kit/core'
import { type MouseEvent, type PointerEvent, type RefObject, useId } from 'react'
import type { MoveTarget } from '@/lib/domain/board'
import { silentDrag } from '@/components/ui/silent-drag'
import { useSpeech } from '@/lib/i18n/react'
import { useBoardSurroundings } from './board-context'
import { ClosingZones } from './closing-zones'
import { Column } from './column'
import { DragGhost } from './drag-ghost'
import type { BoardStateHold } from './use-board-state'
import { cardIdOf } from './card-id-of'
import { useCardKeys } from './use-card-keys'
import type { ColumnActs } from './use-column-acts'
import { usePointerDrag } from './use-pointer-drag'

interface Props {
  track: RefObject<HTMLDivElement | null>
  /** Cards of another filter are on their way. */
  isChanging: boolean
  hold: BoardStateHold
  acts: ColumnActs
  returnedId: string | null
  onMove: (ids: readonly string[], target: MoveTarget) => void
  onMoveMenu: (id: string) => void
  onOpen: (id: string) => void
  say: (text: string) => void
}

const autoScroll = { threshold: { x: 0.08, y: 0.15 }, acceleration: 12 }

/** The columns side by side, and all that clicks, keys and drags upon their cards mean. */
export function BoardTrack({
  track,
  isChanging,
  hold,
  acts,
  returnedId,
  onMove,
  onMoveMenu,
  onOpen,
  say,
}: Props) {
  const dndId = useId()
  const { t } = useSpeech()
  const { addingId, ...columnActs } = acts
  const { chosen, hovered, drag, isPhone } = useBoardSurroundings()
  const pointer = usePointerDrag(hold.latest, track, { onDrop: onMove, onMoveMenu })
  const keys = useCardKeys(hold, { onOpen, onDrop: onMove, say })

  // On a phone stages are turned one at a time.
  const canScroll = (element: Element) => !isPhone || element !== track.current

  const click = (event: MouseEvent) => {
    const id = cardIdOf(event.target)
    if (!id) return
    if (event.shiftKey) chosen.extendTo(id, hold.latest.current.columns)
    else if (event.ctrlKey || event.metaKey) chosen.toggle(id)
    else return onOpen(id)
    say(t('board.chosenSome', { n: chosen.ids().size }))
  }
  const hover = ({ target, pointerType }: PointerEvent) => {
    if (pointerType !== 'mouse' || drag.view().card) return
    const slot = target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null
    hovered.show(slot?.dataset.card ?? null)
  }
  const menu = (event: MouseEvent) => {
    const id = cardIdOf(event.target)
    if (!id) return
    event.preventDefault()
    // A finger's long press is heard by itself: it lifts the card.
    if (!(event.nativeEvent instanceof globalThis.PointerEvent) || event.nativeEvent.pointerType === 'mouse')
      onMoveMenu(id)
  }
  return (
    <DndContext id={dndId} accessibility={silentDrag} autoScroll={{ ...autoScroll, canScroll }} {...pointer}>
      <div
        ref={track}
        {...keys}
        aria-busy={isChanging || undefined}
        onClick={click}
        onContextMenu={menu}
        onPointerOver={hover}
        onPointerLeave={() => hovered.show(null)}
        className="relative grid min-h-0 flex-1 auto-cols-[17rem] grid-flow-col grid-rows-[auto_minmax(0,1fr)] overflow-x-auto overflow-y-hidden overscroll-x-contain max-md:auto-cols-[100%] max-md:snap-x max-md:snap-mandatory aria-busy:opacity-60 aria-busy:delay-150 md:px-2.5"
      >
        {hold.state.columns.map((column) => (
          <Column
            key={column.stageId}
            column={column}
            returnedId={returnedId}
            isAdding={addingId === column.stageId}
            {...columnActs}
          />
        ))}
      </div>
      <ClosingZones columns={hold.state.columns} />
      <DragGhost />
    </DndContext>
  )
}
