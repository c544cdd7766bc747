import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ImportPage } from '@/components/imports/import-page'
import { mayImport } from '@/lib/commands/import/import-records'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { translator } from '@/lib/i18n/translate'
import { recordNamed } from '@/lib/records/names'
import { importOnScreen } from '@/lib/server/imports/import-question'
import { ask } from '@/lib/server/screen/ask'
import { queryOf, type Search } from '@/lib/server/screen/query-of'
import { surroundingsOf } from '@/lib/server/screen/surroundings'
import { requireViewer } from '@/lib/server/viewer'

interface Props {
  params: Promise<{ records: string }>
  searchParams: Search
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const record = recordNamed((await params).records)
  const { language } = await requireViewer()
  const t = translator(messages[language], language)
  return record ? { title: t('importing.title', { what: messages[language][record].many }) } : {}
}

/** Brings records of a kind in; there is none for kinds that the viewer may not make. */
export default async function ImportRecordsPage({ params, searchParams }: Props) {
  const record = recordNamed((await params).records)
  const viewer = await requireViewer()
  if (!record || !mayImport(viewer, record)) notFound()
  const query = await queryOf(searchParams)
  const id = query.get('id')
  const sheet = query.has('sheet') ? Number(query.get('sheet')) : undefined
  const followed = id
    ? await ask(async (reader) => ({ ok: true, value: await importOnScreen(reader, viewer, id, sheet) }))
    : null
  if (followed && (!followed.ok || followed.value.view.record !== record)) notFound()
  const { records, importing, imports, problems, jobs, [record]: noun } = messages[viewer.language]
  return (
    <SpeechProvider
      language={viewer.language}
      messages={{ records, importing, imports, problems, jobs, [record]: noun }}
    >
      <ImportPage
        record={record}
        followed={followed?.ok ? followed.value : null}
        surroundings={surroundingsOf(viewer)}
      />
    </SpeechProvider>
  )
}
