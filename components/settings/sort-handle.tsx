'use client'

import { GripVertical } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { classNames } from '@/components/ui/class-names'
import { useSpeech } from '@/lib/i18n/react'
import type { Grip } from './sort-row'
import type { Sorted } from './sort-state'
import type { SortingHold } from './use-sorting'

interface Props<Item extends Sorted> {
  item: Item
  grip: Grip
  hintId: string
  hold: SortingHold<Item>
  onDrop: (id: string, place: number) => void
}

/** The handle of a row: dragged by mouse and finger; with keys, Space lifts and drops, arrows carry, Esc puts back. */
export function SortHandle<Item extends Sorted>({ item, grip, hintId, hold, onDrop }: Props<Item>) {
  const { t } = useSpeech()
  const { lifted } = hold
  const carried = lifted?.by === 'keys' && lifted.id === item.id ? lifted : null

  function press(event: KeyboardEvent) {
    const { code } = event.nativeEvent
    const step = code === 'ArrowUp' ? -1 : code === 'ArrowDown' ? 1 : 0
    const isHeard = code === 'Space' || code === 'Enter' || (carried && (step !== 0 || code === 'Escape'))
    if (!isHeard || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    if (!carried) return hold.lift(item.id, 'keys')
    if (code === 'Escape') return hold.cancel()
    if (step !== 0) return hold.carry(carried.place + step)
    onDrop(item.id, carried.place)
  }
  return (
    <button
      ref={grip.setActivatorNodeRef}
      {...grip.listeners}
      type="button"
      data-handle-of={item.id}
      aria-label={t('layout.handle', { name: item.name })}
      aria-describedby={hintId}
      aria-pressed={carried !== null}
      onKeyDown={press}
      onBlur={() => carried && hold.cancel()}
      className={classNames(
        'inline-flex size-control shrink-0 cursor-grab touch-none items-center justify-center rounded text-ink-3 hover:bg-sunk hover:text-ink active:cursor-grabbing',
        carried && 'bg-celadon text-on-celadon hover:bg-celadon hover:text-on-celadon',
      )}
    >
      <GripVertical aria-hidden className="size-4" />
    </button>
  )
}
