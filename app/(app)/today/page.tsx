import type { Metadata } from 'next'
import { InboxFirst } from '@/components/inbox/inbox-first'
import { TodayView } from '@/components/today/today-view'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { inboxPage } from '@/lib/queries/inbox'
import { todayOf } from '@/lib/queries/today'
import { surroundingsOf } from '@/lib/server/screen/surroundings'
import { totalOf } from '@/lib/records/inbox-page'
import { theStore } from '@/lib/server/store'
import { requireViewer } from '@/lib/server/viewer'

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireViewer()
  return { title: messages[language].shell.today }
}

/** The first page: what waits for me. */
export default async function TodayPage() {
  const viewer = await requireViewer()
  const [today, inbox] = await theStore().readAside(async (reader) => [
    await todayOf(reader, viewer),
    await inboxPage(reader, viewer),
  ])
  if (!inbox.ok) throw new Error(inbox.refusal)
  const { today: words, inbox: inboxWords, records } = messages[viewer.language]
  return (
    <SpeechProvider language={viewer.language} messages={{ today: words, inbox: inboxWords, records }}>
      <TodayView
        name={viewer.name}
        today={today}
        waiting={totalOf(inbox.value.counts)}
        inbox={<InboxFirst page={inbox.value} surroundings={surroundingsOf(viewer)} />}
      />
    </SpeechProvider>
  )
}
