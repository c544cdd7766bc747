import type { Metadata } from 'next'
import { InboxView } from '@/components/inbox/inbox-view'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { inboxPage } from '@/lib/queries/inbox'
import { ask } from '@/lib/server/screen/ask'
import { surroundingsOf } from '@/lib/server/screen/surroundings'
import { requireViewer } from '@/lib/server/viewer'

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireViewer()
  return { title: messages[language].inbox.inbox }
}

/** All that waits for me. */
export default async function InboxPage() {
  const viewer = await requireViewer()
  const page = await ask((reader) => inboxPage(reader, viewer))
  if (!page.ok) throw new Error(page.refusal)
  const { inbox, records } = messages[viewer.language]
  return (
    <SpeechProvider language={viewer.language} messages={{ inbox, records }}>
      <InboxView page={page.value} surroundings={surroundingsOf(viewer)} />
    </SpeechProvider>
  )
}
