'use client'

import { type CollisionDetection, DndContext, MouseSensor, TouchSensor } from '@dnd-kit/core'
import { useSensor, useSensors } from '@dnd-kit/core'
import { Fragment, type ReactNode, useEffect, useId, useRef } from 'react'
import { silentDrag } from '@/components/ui/silent-drag'
import { useSpeech } from '@/lib/i18n/react'
import { SortHandle } from './sort-handle'
import { SortRow } from './sort-row'
import { lineAt, type Sorted } from './sort-state'
import { type Sorting, useSorting } from './use-sorting'

interface Props<Item extends Sorted> extends Sorting<Item> {
  label: string
  /** Draws one of them around its handle; `step` puts it one place up or down, where that may be. */
  draw: (item: Item, handle: ReactNode, step: (by: -1 | 1) => (() => void) | null) => ReactNode
}

const mouse = { activationConstraint: { distance: 5 } }
const touch = { activationConstraint: { delay: 250, tolerance: 8 } }
/** Things in an order that is changed by dragging their handles, by the keys of a handle, and by the entries of a menu. */
export function SortList<Item extends Sorted>({ label, draw, ...sorting }: Props<Item>) {
  const { t } = useSpeech()
  const dndId = useId()
  const hintId = useId()
  const hold = useSorting(sorting)
  const { shown, lifted, said } = hold
  const sensors = useSensors(useSensor(MouseSensor, mouse), useSensor(TouchSensor, touch))
  const list = useRef<HTMLOListElement>(null)
  // A row that moves in the document takes the focus away from what is in it.
  const wanted = useRef<string>(undefined)
  useEffect(() => {
    if (!wanted.current) return
    list.current?.querySelector<HTMLElement>(wanted.current)?.focus()
    wanted.current = undefined
  }, [shown])

  const line = lineAt(shown, lifted)
  const put = (id: string, place: number, focused = `[data-handle-of="${id}"]`) => {
    wanted.current = focused
    void hold.put(id, place)
  }
  const step = (id: string, place: number) =>
    hold.may(id, place) ? () => put(id, place, `[data-menu-of="${id}"] button`) : null
  return (
    <DndContext
      id={dndId}
      accessibility={silentDrag}
      sensors={sensors}
      collisionDetection={nearest}
      onDragStart={({ active }) => hold.lift(String(active.id), 'pointer')}
      onDragMove={({ over }) => {
        const at = shown.findIndex(({ id }) => id === over?.id)
        if (at >= 0) hold.carry(at)
      }}
      onDragEnd={() => lifted && put(lifted.id, lifted.place)}
      onDragCancel={hold.cancel}
    >
      <ol ref={list} aria-label={label} className="relative">
        {shown.map((item, at) => (
          <Fragment key={item.id}>
            {line === at && <Line />}
            <SortRow id={item.id} isLifted={lifted?.id === item.id}>
              {(grip) =>
                draw(item, <SortHandle {...{ item, grip, hintId, hold }} onDrop={put} />, (by) =>
                  step(item.id, at + by),
                )
              }
            </SortRow>
          </Fragment>
        ))}
        {line === shown.length && <Line />}
      </ol>
      <p id={hintId} hidden>
        {t('layout.handleHint')}
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
    </DndContext>
  )
}

function Line() {
  return <li aria-hidden className="relative z-10 -my-[1.5px] h-[3px] rounded bg-celadon" />
}

/** The row whose middle is nearest to the pointer. */
const nearest: CollisionDetection = ({ pointerCoordinates, droppableRects, droppableContainers }) => {
  if (!pointerCoordinates) return []
  const { y } = pointerCoordinates
  const distances = droppableContainers.flatMap(({ id }) => {
    const rect = droppableRects.get(id)
    return rect ? [{ id, far: Math.abs(y - (rect.top + rect.height / 2)) }] : []
  })
  const [first] = distances.sort((a, b) => a.far - b.far)
  return first ? [{ id: first.id }] : []
}
