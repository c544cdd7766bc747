import type { Metadata } from 'next'
import { dayOf } from '@/lib/domain/days'
import { isMonth } from '@/lib/domain/forecast-periods'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { closingDays } from '@/lib/queries/board/closing-days'
import type { Search } from '@/lib/server/screen/query-of'
import { requireViewer } from '@/lib/server/viewer'
import { boardFrame } from '../board-frame'
import { LiveCalendar } from './live-calendar'

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireViewer()
  return { title: messages[language].board.asCalendar }
}

/** The board's question on a calendar: by the days on which it is expected to close. */
export default async function CalendarPage({ searchParams }: { searchParams: Search }) {
  const viewer = await requireViewer()
  const { answer, shown } = await boardFrame(viewer, searchParams, {
    answer: async (reader, asked, query) => {
      const named = query.get('month') ?? ''
      const month = isMonth(named) ? named : dayOf(viewer.now, viewer.timeZone).slice(0, 7)
      return { ...(await closingDays(reader, viewer, { ...asked, month })), month }
    },
    currencies: ({ days }) => days.flatMap(({ sums }) => sums.map(({ currency }) => currency)),
  })
  const { board, forecast } = messages[viewer.language]
  return (
    <SpeechProvider language={viewer.language} messages={{ board, forecast }}>
      <LiveCalendar key={answer.pipeline.id} {...shown} {...answer} />
    </SpeechProvider>
  )
}
