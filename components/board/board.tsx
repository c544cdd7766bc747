'use client'

import { type CSSProperties, useCallback, useId, useMemo, useRef, useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { lazily } from '@/components/ui/lazily'
import { useWideScreen } from '@/components/ui/use-wide-screen'
import type { BoardColumn, BoardFilter } from '@/lib/domain/board'
import { dayOf } from '@/lib/domain/days'
import type { Rate } from '@/lib/domain/exchange-rates'
import { useSpeech } from '@/lib/i18n/react'
import type { Rights } from '@/lib/records/list-page'
import type { BoardActions } from './board-actions'
import { BoardContext } from './board-context'
import { BoardFilters } from './board-filters'
import { BoardHeader } from './board-header'
import { BoardTrack } from './board-track'
import { BoardViews } from './board-views'
import type { TreeProps } from './board-tree'
import { CardDialogs } from './card-dialogs'
import { createChosen, useChosen } from './chosen'
import { createDragStore } from './drag-view'
import { PipelineHeading, type PipelineChoice } from './pipeline-heading'
import { StageTabs } from './stage-tabs'
import { createHovered } from './hovered'
import { movedWhen } from './moved-when'
import { createNewsStore } from './news-store'
import { SinceChip } from './since-chip'
import { useBoardFilter } from './use-board-filter'
import { useBoardNews } from './use-board-news'
import { useBoardState } from './use-board-state'
import { useCardWishes } from './use-card-wishes'
import { useColumnActs } from './use-column-acts'
import { useFilterVoice } from './use-filter-voice'
import { useFirstMonth } from './use-first-month'
import { useLiveBoard } from './use-live-board'
import { useMeasure } from './use-measure'
import { useMoves } from './use-moves'
import { useSince } from './use-since'
import { useSlotHeight } from './use-slot-height'
import { useUsualStays } from './use-usual-stays'

const MeasureChip = lazily(() => import('./measure-chip'))
const BoardEmpty = lazily(() => import('./board-empty'))
const ChosenBar = lazily(() => import('./chosen-bar'))

const NOTHING: readonly string[] = []

export interface BoardProps {
  pipeline: PipelineChoice
  pipelines: readonly PipelineChoice[]
  columns: BoardColumn[]
  filter: BoardFilter
  /** Fields that cards show: the address's, else the viewer's own. */
  card: readonly string[]
  /** A board whose address names nothing opens with a view of the viewer's team. */
  hasUsual: boolean
  /** The address held a filter that is none. */
  isFilterUnread: boolean
  people: readonly { id: string; name: string }[]
  /** What the whole filter and the kept views are told with. */
  tree: Omit<TreeProps, 'filter' | 'card' | 'onChange'>
  /** The viewer's calendar day, 'YYYY-MM-DD'. */
  today: string
  /** Into the workspace's currency, as they hold today. */
  rates: readonly Rate[]
  /** What the viewer may do with opportunities: hand them over, pass over the rules of the stages, delete them. */
  rights: Rights
  /** Fields of theirs that the viewer may set. */
  settable: readonly string[]
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
  const [chosen] = useState(createChosen)
  const [news] = useState(createNewsStore)
  const [hovered] = useState(createHovered)
  const frame = useRef<HTMLDivElement>(null)
  const track = useRef<HTMLDivElement>(null)
  const voice = useRef<HTMLParagraphElement>(null)
  const slot = useSlotHeight(frame, props.card.length)
  const say = useCallback((text: string) => {
    if (voice.current) voice.current.textContent = text
  }, [])

  const { filter, change, isChanging } = useBoardFilter(props.filter, props.hasUsual)
  const hold = useBoardState(props.columns)
  const { columns, base } = hold.state
  const { timeZone } = props.tree.surroundings
  const dayIn = useCallback((instant: number) => dayOf(instant, timeZone), [timeZone])
  const whenOf = useCallback((at: number) => movedWhen(at, today, timeZone), [today, timeZone])
  const [since, setSince] = useSince()
  const [measure, setMeasure] = useMeasure()
  useBoardNews(news, base, actions, since)
  const moves = useMoves(hold, actions, { drag, chosen, whenOf }, say, props.rights.includes('bypass'))
  const acts = useColumnActs(hold, actions, moves.asking?.key)
  const isOffline = useLiveBoard(hold, actions, drag, whenOf)
  const usual = useUsualStays(actions)
  useFilterVoice(props.filter, props.columns, say)
  const { currency } = props.tree.surroundings
  const inOne = useMemo(() => ({ currency, today, rates: props.rates }), [currency, today, props.rates])
  const isChoosing = useChosen(chosen, (ids) => ids.size > 0)
  const { latest } = hold
  const nameOf = useCallback(
    (id: string) => latest.current.columns.find(({ stageId }) => stageId === id)?.name ?? '',
    [latest],
  )

  const { creates = NOTHING } = props.tree.surroundings
  const wishes = useCardWishes(hold, { drag, chosen, rights: props.rights, creates, move: moves.move })
  const { tools } = wishes
  const surroundings = useMemo(
    () => ({
      drag,
      chosen,
      hovered,
      tools,
      news,
      stageName: nameOf,
      dayOf: dayIn,
      inOne,
      ...{ pipelineId: pipeline.id, measure },
      filter,
      today,
      slot,
      hintId,
      isPhone,
      usual,
      surroundings: props.tree.surroundings,
    }),
    [
      ...[drag, chosen, hovered, tools, news, nameOf, dayIn, inOne, filter, today, slot, hintId, isPhone],
      ...[usual, props.tree.surroundings, pipeline.id, measure],
    ],
  )
  const isFiltered = filter.ownerIds.length > 0 || filter.text !== '' || filter.filter !== undefined
  const isEmpty = columns.every((column) => column.count === 0)
  const isForecast = columns.some(({ period }) => period)
  useFirstMonth(track, isForecast && isPhone ? today.slice(0, 7) : null)
  const beginning = columns.find((column) => column.mayBeginHere)
  return (
    <BoardContext value={surroundings}>
      <div
        ref={frame}
        style={linesOf(props.card.length)}
        className="relative min-h-96 flex-1 [--card:128px] [--line:20px] [--lines:var(--rows)] [--slot:calc(var(--card)+var(--lines)*var(--line))] compact:[--card:96px] compact:md:[--lines:var(--pairs)] max-md:[--card:108px]"
      >
        <div className="absolute inset-0 flex flex-col">
          <BoardHeader
            heading={<PipelineHeading current={pipeline} choices={pipelines} />}
            pipelineId={pipeline.id}
            columns={columns}
            inOne={inOne}
            measure={measure}
            views={<BoardViews current={isForecast ? 'forecast' : 'board'} filter={filter} />}
          >
            <BoardFilters
              filter={filter}
              card={props.card}
              people={people}
              tree={props.tree}
              onChange={change}
            >
              <MeasureChip measure={measure} onChange={setMeasure} />
              {actions.news && <SinceChip since={since} onChange={setSince} stageName={nameOf} />}
            </BoardFilters>
            <p role="status">
              {isOffline && <Badge tone="amber">{t('board.offline')}</Badge>}
              {props.isFilterUnread && <Badge tone="amber">{t('board.filterUnread')}</Badge>}
            </p>
          </BoardHeader>
          <StageTabs columns={columns} track={track} />
          {isEmpty && (
            <BoardEmpty
              isFiltered={isFiltered}
              onClear={() => change({ ownerIds: [], text: '', ...(filter.card && { card: filter.card }) })}
              onAdd={beginning && (() => acts.onAdding(beginning.stageId))}
            />
          )}
          <BoardTrack
            track={track}
            isChanging={isChanging}
            hold={hold}
            acts={acts}
            returnedId={moves.returnedId}
            onMove={moves.move}
            onMoveMenu={tools.onMoveMenu}
            onOpen={onOpen}
            say={say}
          />
          {isChoosing && (
            <ChosenBar
              chosen={chosen}
              rights={props.rights}
              settable={props.settable}
              onMoveMenu={tools.onMoveMenu}
            />
          )}
          <p id={hintId} className="sr-only">
            {t(isForecast ? 'forecast.cardHint' : 'board.cardHint')}
          </p>
          <p ref={voice} role="status" aria-live="assertive" className="sr-only" />
          <CardDialogs columns={columns} wishes={wishes} moves={moves} />
        </div>
      </div>
    </BoardContext>
  )
}

/** How many lines the chosen fields take, one in each and two in each. */
function linesOf(count: number): CSSProperties {
  return { '--rows': count, '--pairs': Math.ceil(count / 2) } as CSSProperties
}
