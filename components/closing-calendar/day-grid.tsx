'use client'

import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type DragStartEvent,
  MouseSensor,
  pointerWithin,
} from '@dnd-kit/core'
import { TouchSensor, useSensor, useSensors } from '@dnd-kit/core'
import { useId } from 'react'
import { silentDrag } from '@/components/ui/silent-drag'
import type { BoardCard } from '@/lib/domain/board'
import { addDays, type Day } from '@/lib/domain/days'
import type { ClosingDay } from '@/lib/domain/forecast'
import { useSpeech } from '@/lib/i18n/react'
import { type CalendarSurroundings, useCalendar } from './calendar-context'
import { DayCardFace } from './day-card'
import { DayCell } from './day-cell'
import { useDayKeys } from './use-day-keys'

const mouse = { activationConstraint: { distance: 5 } }
const touch = { activationConstraint: { delay: 250, tolerance: 8 } }

interface Props {
  page: readonly Day[]
  days: readonly ClosingDay[]
  setLifted: (lifted: CalendarSurroundings['lifted']) => void
  onMove: (card: BoardCard, day: Day) => void
  onTurn: (months: 1 | -1) => void
  say: (text: string) => void
}

/** A month as weeks from Monday on; a card is carried to another day by mouse, finger and keys. */
export function DayGrid({ page, days, setLifted, onMove, onTurn, say }: Props) {
  const { t, language } = useSpeech()
  const dndId = useId()
  const hintId = useId()
  const { today, month, mayMove, lifted, onOpen, onOpenDay } = useCalendar()
  const sensors = useSensors(useSensor(MouseSensor, mouse), useSensor(TouchSensor, touch))
  const cardWith = (id: string) => days.flatMap(({ cards }) => cards).find((card) => card.id === id)
  const means = { page, today, mayMove, lifted, setLifted, cardWith, onOpen, onOpenDay, onMove, onTurn, say }
  const { stop, keys } = useDayKeys(means)
  const first = page.includes(today) ? today : `${month}-01`
  const tabStop = stop !== null && page.includes(stop) ? stop : first
  const weeks = Array.from({ length: page.length / 7 }, (_, n) => page.slice(n * 7, n * 7 + 7))

  const start = ({ active }: DragStartEvent) => {
    const card = cardWith(String(active.id))
    if (card) setLifted({ card, day: null, by: 'pointer' })
  }
  const over = (id: string | number | undefined) => {
    const day = id === undefined ? null : String(id)
    if (lifted && lifted.day !== day) setLifted({ ...lifted, day })
  }
  const end = ({ active, over: goal }: DragEndEvent) => {
    const card = cardWith(String(active.id))
    setLifted(null)
    if (card && goal) onMove(card, String(goal.id))
  }
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })
  const held = lifted?.by === 'pointer' ? lifted.card : null
  return (
    <DndContext
      id={dndId}
      sensors={sensors}
      accessibility={silentDrag}
      collisionDetection={pointerWithin}
      onDragStart={start}
      onDragOver={({ over: goal }) => over(goal?.id)}
      onDragEnd={end}
      onDragCancel={() => setLifted(null)}
    >
      <div
        {...keys}
        role="grid"
        aria-label={t('forecast.calendarOf', { month })}
        aria-describedby={hintId}
        onClick={(event) => {
          const id = event.target instanceof Element && event.target.closest('[data-opportunity-id]')
          if (id) onOpen(id.getAttribute('data-opportunity-id') ?? '')
        }}
        className="grid min-h-0 flex-1 grid-rows-[auto] overflow-y-auto border-t max-md:hidden"
      >
        <div role="row" className="sticky top-0 z-10 grid grid-cols-7 bg-paper">
          {Array.from({ length: 7 }, (_, n) => (
            <div
              key={n}
              role="columnheader"
              className="border-l px-1.5 py-1 text-12 text-ink-2 first:border-l-0"
            >
              {weekday.format(Date.parse(addDays(page[0] ?? today, n)))}
            </div>
          ))}
        </div>
        {weeks.map((week) => (
          <div key={week[0]} role="row" className="grid grid-cols-7">
            {week.map((day) => (
              <DayCell
                key={day}
                day={day}
                closing={days.find((each) => each.day === day)}
                isTabStop={day === tabStop}
              />
            ))}
          </div>
        ))}
      </div>
      <p id={hintId} className="sr-only">
        {t('forecast.calendarHint')}
      </p>
      <DragOverlay dropAnimation={null} zIndex={30}>
        {held && (
          <div className="rotate-1 cursor-grabbing rounded-inner border border-celadon bg-raised px-1.5 text-12 shadow-float">
            <DayCardFace card={held} />
          </div>
        )}
      </DragOverlay>
    </DndContext>
  )
}
