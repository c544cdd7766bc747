import type { Metadata } from 'next'
import { TodayView } from '@/components/today/today-view'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { todayOf } from '@/lib/queries/today'
import { theStore } from '@/lib/server/store'
import { requireViewer } from '@/lib/server/viewer'

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireViewer()
  return { title: messages[language].shell.today }
}

/** The first page: what waits for me. */
export default async function TodayPage() {
  const viewer = await requireViewer()
  const today = await theStore().readAside((reader) => todayOf(reader, viewer))
  return (
    <SpeechProvider language={viewer.language} messages={{ today: messages[viewer.language].today }}>
      <TodayView name={viewer.name} today={today} />
    </SpeechProvider>
  )
}
