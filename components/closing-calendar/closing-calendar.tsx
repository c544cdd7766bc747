'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { BoardActions } from '@/components/board/board-actions'
import { BoardFilters } from '@/components/board/board-filters'
import { BoardHeader } from '@/components/board/board-header'
import { BoardViews } from '@/components/board/board-views'
import type { BoardProps } from '@/components/board/board'
import MeasureChip from '@/components/board/measure-chip'
import { PipelineHeading } from '@/components/board/pipeline-heading'
import { useBoardFilter } from '@/components/board/use-board-filter'
import { type Measure, useMeasure } from '@/components/board/use-measure'
import { Badge } from '@/components/ui/badge'
import { lazily } from '@/components/ui/lazily'
import type { Day } from '@/lib/domain/days'
import type { ClosingDay } from '@/lib/domain/forecast'
import { calendarDays, monthsLater } from '@/lib/domain/forecast-periods'
import { useSpeech } from '@/lib/i18n/react'
import { Agenda } from './agenda'
import { CalendarContext, type CalendarSurroundings } from './calendar-context'
import { DayGrid } from './day-grid'
import { MonthBar, monthHref } from './month-bar'
import { useClosingMoves } from './use-closing-moves'
import { useDays } from './use-days'

const DayList = lazily(() => import('./day-list'))

/** A day tells these; how long its cards have stood says nothing of it. */
const told: readonly Measure[] = ['sum', 'weighted', 'count']

export interface CalendarActions extends Pick<BoardActions, 'move' | 'undo' | 'loadMore'> {
  days: () => Promise<ClosingDay[]>
}

interface Props extends Omit<BoardProps, 'actions' | 'columns' | 'settable'> {
  /** 'YYYY-MM' */
  month: string
  days: ClosingDay[]
  /** How far the log had come when the days were read. */
  position: number
  mayMove: boolean
  /** Must be the same object from drawing to drawing. */
  actions: CalendarActions
}

/** The question of a board on a calendar: what is expected to close on each day of a month. */
export function ClosingCalendar({
  pipeline,
  pipelines,
  people,
  month,
  today,
  actions,
  onOpen,
  ...props
}: Props) {
  const { t } = useSpeech()
  const router = useRouter()
  const query = useSearchParams()
  const voice = useRef<HTMLParagraphElement>(null)
  const say = useCallback((text: string) => {
    if (voice.current) voice.current.textContent = text
  }, [])
  const [measure, setMeasure] = useMeasure()
  const { filter, change, isChanging } = useBoardFilter(props.filter, props.hasUsual)
  const { days, setDays, reload } = useDays(props.days, actions.days, props.position)
  const { move, savingId } = useClosingMoves({ actions, setDays, reload, say })
  const [lifted, setLifted] = useState<CalendarSurroundings['lifted']>(null)
  const [openDay, setOpenDay] = useState<Day | null>(null)
  const { currency } = props.tree.surroundings
  const { rates, mayMove } = props
  const inOne = useMemo(() => ({ currency, today, rates }), [currency, today, rates])
  const surroundings = useMemo(
    () => ({ today, month, inOne, measure, mayMove, savingId, lifted, onOpen, onOpenDay: setOpenDay }),
    [today, month, inOne, measure, mayMove, savingId, lifted, onOpen],
  )
  const page = useMemo(() => calendarDays(month), [month])
  const own = days.filter(({ day }) => day.startsWith(month))
  return (
    <CalendarContext value={surroundings}>
      <div className="relative min-h-96 flex-1">
        <div className="absolute inset-0 flex flex-col" aria-busy={isChanging || undefined}>
          <BoardHeader
            heading={<PipelineHeading current={pipeline} choices={pipelines} />}
            pipelineId={pipeline.id}
            columns={own.map((each) => ({ ...each, kind: 'open' }))}
            inOne={inOne}
            measure={measure}
            views={<BoardViews current="calendar" filter={filter} />}
          >
            <BoardFilters filter={filter} people={people} tree={props.tree} onChange={change}>
              <MeasureChip measure={measure} onChange={setMeasure} choices={told} />
            </BoardFilters>
            <p role="status">
              {props.isFilterUnread && <Badge tone="amber">{t('board.filterUnread')}</Badge>}
            </p>
            <MonthBar month={month} today={today} />
          </BoardHeader>
          <DayGrid
            page={page}
            days={days}
            setLifted={setLifted}
            onMove={(card, day) => void move(card, day)}
            onTurn={(months) => router.push(monthHref(query, monthsLater(month, months)))}
            say={say}
          />
          <Agenda days={days} />
          {openDay && (
            <DayList
              day={openDay}
              count={days.find(({ day }) => day === openDay)?.count ?? 0}
              load={actions.loadMore}
              onOpen={(id) => {
                setOpenDay(null)
                onOpen(id)
              }}
              onClose={() => setOpenDay(null)}
            />
          )}
          <p ref={voice} role="status" aria-live="assertive" className="sr-only" />
        </div>
      </div>
    </CalendarContext>
  )
}
