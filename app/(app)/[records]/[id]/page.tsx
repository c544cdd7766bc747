import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { RecordPage } from '@/components/records/record-page'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { recordView } from '@/lib/queries/record-view'
import { recordNamed } from '@/lib/records/names'
import { ask } from '@/lib/server/screen/ask'
import { surroundingsOf } from '@/lib/server/screen/surroundings'
import { wordsOfRecords } from '@/lib/server/screen/words-of-records'
import { requireViewer } from '@/lib/server/viewer'

interface Props {
  params: Promise<{ records: string; id: string }>
}

const viewOf = cache(async (records: string, id: string) => {
  const record = recordNamed(records)
  if (!record) notFound()
  const viewer = await requireViewer()
  const view = await ask((reader) => recordView(reader, viewer, record, id))
  if (!view.ok) notFound()
  return view.value
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { records, id } = await params
  const { title, record } = await viewOf(records, id)
  const { language } = await requireViewer()
  return { title: title || messages[language].records.unnamed, description: messages[language][record].one }
}

/** One record on a page of its own: the same that the drawer shows. */
export default async function SingleRecordPage({ params }: Props) {
  const { records, id } = await params
  const viewer = await requireViewer()
  const view = await viewOf(records, id)
  return (
    <SpeechProvider language={viewer.language} messages={wordsOfRecords(viewer.language)}>
      <RecordPage opened={{ view, surroundings: surroundingsOf(viewer) }} />
    </SpeechProvider>
  )
}
