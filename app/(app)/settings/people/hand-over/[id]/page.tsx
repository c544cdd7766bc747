import type { Metadata } from 'next'
import Link from 'next/link'
import { ArrowLeft } from 'lucide-react'
import { viewerSpeech } from '../../../viewer-speech'
import { HandOverView } from '@/components/people/hand-over-view'
import { SettingsSection } from '@/components/settings/settings-section'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { ownedWork } from '@/lib/queries/owned-work'
import { ask } from '@/lib/server/screen/ask'
import { wordsOfRecords } from '@/lib/server/screen/words-of-records'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await viewerSpeech()
  return { title: t('handOver.act') }
}

/** What somebody owns, and the way to give it to others. */
export default async function HandOverPage({ params }: { params: Promise<{ id: string }> }) {
  const { viewer, t } = await viewerSpeech()
  const { id } = await params
  const answer = await ask(async (reader) => ({ ok: true, value: await ownedWork(reader, viewer, id) }))
  if (!answer.ok) throw new Error(answer.refusal)
  const { person, kinds } = answer.value
  const { bulk, jobs } = messages[viewer.language]
  return (
    <SpeechProvider language={viewer.language} messages={{ ...wordsOfRecords(viewer.language), bulk, jobs }}>
      <SettingsSection title={t('handOver.title', { name: person.name })} about={t('handOver.about')}>
        <Link
          href="/settings/people"
          className="flex w-fit items-center gap-1 text-14 text-ink-2 hover:text-ink"
        >
          <ArrowLeft aria-hidden className="size-4" />
          {t('handOver.back')}
        </Link>
        {kinds.length > 0 ? (
          <HandOverView work={answer.value} />
        ) : (
          <p className="text-14 text-ink-2">{t('handOver.nothing', { name: person.name })}</p>
        )}
      </SettingsSection>
    </SpeechProvider>
  )
}
