import type { Metadata } from 'next'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { boardOf } from '@/lib/queries/board/board'
import type { Search } from '@/lib/server/screen/query-of'
import { requireViewer } from '@/lib/server/viewer'
import { boardFrame } from './board-frame'
import { LiveBoard } from './live-board'

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireViewer()
  return { title: messages[language].shell.board }
}

/** The board of a pipeline: first cards and all figures come with the page, from one snapshot. */
export default async function BoardPage({ searchParams }: { searchParams: Search }) {
  const viewer = await requireViewer()
  const { answer: board, shown } = await boardFrame(viewer, searchParams, {
    answer: (reader, asked) => boardOf(reader, viewer, asked),
    currencies: ({ columns }) => columns.flatMap(({ sums }) => sums.map(({ currency }) => currency)),
  })
  return (
    <SpeechProvider language={viewer.language} messages={{ board: messages[viewer.language].board }}>
      <LiveBoard key={board.pipeline.id} {...shown} pipeline={board.pipeline} columns={board.columns} />
    </SpeechProvider>
  )
}
