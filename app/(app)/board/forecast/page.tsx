import type { Metadata } from 'next'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { forecastOf } from '@/lib/queries/board/forecast'
import type { Search } from '@/lib/server/screen/query-of'
import { requireViewer } from '@/lib/server/viewer'
import { boardFrame } from '../board-frame'
import { LiveForecast } from './live-forecast'

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireViewer()
  return { title: messages[language].board.asForecast }
}

/** The board's question by when it is expected to close: months in place of stages. */
export default async function ForecastPage({ searchParams }: { searchParams: Search }) {
  const viewer = await requireViewer()
  const { answer, shown } = await boardFrame(viewer, searchParams, {
    answer: (reader, asked) => forecastOf(reader, viewer, asked),
    currencies: ({ columns }) => columns.flatMap(({ sums }) => sums.map(({ currency }) => currency)),
  })
  const { board, forecast } = messages[viewer.language]
  return (
    <SpeechProvider language={viewer.language} messages={{ board, forecast }}>
      <LiveForecast key={answer.pipeline.id} {...shown} {...answer} />
    </SpeechProvider>
  )
}
