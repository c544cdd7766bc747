import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { readFilter } from '@/components/board/filter-address'
import { preferenceCookies } from '@/components/shell/preferences'
import { cardFields } from '@/lib/domain/card-fields'
import { dayOf } from '@/lib/domain/days'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { boardOf } from '@/lib/queries/board/board'
import { pipelineChoices } from '@/lib/queries/board/columns-of'
import { positionNow } from '@/lib/queries/board/changes'
import { filterLabels } from '@/lib/queries/filter-labels'
import { ratesOn } from '@/lib/queries/rates'
import { ownersInSight } from '@/lib/queries/people'
import { fieldRights, rightsEver } from '@/lib/queries/rights'
import { viewsOf } from '@/lib/queries/saved'
import { shownBy } from '@/lib/server/rest/board-question'
import { surroundingsOf } from '@/lib/server/screen/surroundings'
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
  const { card: ofAddress, ...wanted } = readFilter(new URLSearchParams(pairsOf(search)))
  const { fields, settable } = fieldRights(viewer, 'opportunity')
  const own = (await cookies()).get(preferenceCookies.card)?.value
  // A field that was taken away, or is hidden from the viewer, is left out: a view may name it still.
  const card = cardFields(ofAddress ?? own?.split(',') ?? [], (field) => fields.includes(field))
  const asked = shownBy(viewer, wanted)
  const question = asked.ok ? asked.value : { ownerIds: wanted.ownerIds, text: wanted.text }
  // A filter that cannot be read is left out, as the screen then says.
  const filter = { ...(asked.ok ? wanted : question), ...(ofAddress && { card }) }
  const pipelineId = typeof search.pipeline === 'string' ? search.pipeline : undefined
  const [board, pipelines, people, views, labels, position] = await theStore().readAside((reader) =>
    Promise.all([
      boardOf(reader, viewer, { pipelineId, ...question, card }),
      pipelineChoices(reader, viewer),
      ownersInSight(reader, viewer),
      viewsOf(reader, viewer, 'opportunity'),
      filterLabels(reader, viewer, 'opportunity', filter.filter),
      positionNow(reader),
    ]),
  )
  const used = board.columns.flatMap(({ sums }) => sums.map(({ currency }) => currency))
  const rates = used.every((currency) => currency === viewer.currency)
    ? []
    : await theStore().read((reader) =>
        ratesOn(reader, viewer, [...viewer.currencies, ...used], dayOf(viewer.now, viewer.timeZone)),
      )
  return (
    <SpeechProvider language={viewer.language} messages={{ board: messages[viewer.language].board }}>
      <LiveBoard
        key={board.pipeline.id}
        pipeline={board.pipeline}
        pipelines={pipelines}
        columns={board.columns}
        filter={filter}
        card={card}
        people={people}
        rates={rates}
        isFilterUnread={!asked.ok}
        tree={{
          ...{ views, labels, surroundings: surroundingsOf(viewer) },
          fields,
        }}
        position={position}
        rights={rightsEver(viewer, 'opportunity')}
        settable={settable}
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
