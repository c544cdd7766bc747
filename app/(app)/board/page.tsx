import type { Metadata } from 'next'
import { readFilter } from '@/components/board/filter-address'
import { dayOf } from '@/lib/domain/days'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { boardOf } from '@/lib/queries/board/board'
import { pipelineChoices } from '@/lib/queries/board/columns-of'
import { positionNow } from '@/lib/queries/board/changes'
import { ownersInSight } from '@/lib/queries/people'
import { rightsEver } from '@/lib/queries/rights'
import { theStore } from '@/lib/server/store'
import { requireViewer } from '@/lib/server/viewer'
import { LiveBoard } from './live-board'

type Search = Promise<Record<string, string | string[] | undefined>>

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireViewer()
  return { title: messages[language].shell.board }
}

/** The board of a pipeline: first cards and all figures come with the page, from one snapshot. */
export default async function BoardPage({ searchParams }: { searchParams: Search }) {
  const viewer = await requireViewer()
  const search = await searchParams
  const filter = readFilter(new URLSearchParams(pairsOf(search)))
  const pipelineId = typeof search.pipeline === 'string' ? search.pipeline : undefined
  const [board, pipelines, people, position] = await theStore().readAside((reader) =>
    Promise.all([
      boardOf(reader, viewer, { pipelineId, ...filter }),
      pipelineChoices(reader, viewer),
      ownersInSight(reader, viewer),
      positionNow(reader),
    ]),
  )
  const rights = rightsEver(viewer, 'opportunity')
  return (
    <SpeechProvider language={viewer.language} messages={{ board: messages[viewer.language].board }}>
      <LiveBoard
        key={board.pipeline.id}
        pipeline={board.pipeline}
        pipelines={pipelines}
        columns={board.columns}
        filter={filter}
        people={people}
        position={position}
        mayAssign={rights.includes('assign')}
        mayBypass={rights.includes('bypass')}
        today={dayOf(viewer.now, viewer.timeZone)}
      />
    </SpeechProvider>
  )
}

function pairsOf(search: Awaited<Search>): [string, string][] {
  return Object.entries(search).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, each]),
  )
}
