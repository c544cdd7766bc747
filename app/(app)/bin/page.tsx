import type { Metadata } from 'next'
import { BinView } from '@/components/audit/bin-view'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { binPage, restorableBy } from '@/lib/queries/bin'
import { readPastAddress } from '@/lib/records/past-address'
import { ask } from '@/lib/server/screen/ask'
import { queryOf, type Search } from '@/lib/server/screen/query-of'
import { surroundingsOf } from '@/lib/server/screen/surroundings'
import { wordsOfRecords } from '@/lib/server/screen/words-of-records'
import { requireViewer } from '@/lib/server/viewer'

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireViewer()
  return { title: messages[language].audit.bin }
}

/** What was thrown away, and the way back. */
export default async function BinPage({ searchParams }: { searchParams: Search }) {
  const viewer = await requireViewer()
  const address = readPastAddress(await queryOf(searchParams))
  const page = await ask((reader) => binPage(reader, viewer, address))
  if (!page.ok) throw new Error(page.refusal)
  const { audit, bulk } = messages[viewer.language]
  return (
    <SpeechProvider language={viewer.language} messages={{ ...wordsOfRecords(viewer.language), audit, bulk }}>
      <BinView
        page={page.value}
        address={address}
        kinds={restorableBy(viewer)}
        surroundings={surroundingsOf(viewer)}
      />
    </SpeechProvider>
  )
}
