import type { Metadata } from 'next'
import { ImportHistory } from '@/components/imports/import-history'
import { SettingsSection } from '@/components/settings/settings-section'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { importLines } from '@/lib/queries/imports/import-lines'
import { wordsOfRecords } from '@/lib/server/screen/words-of-records'
import { theStore } from '@/lib/server/store'
import { viewerSpeech } from '../viewer-speech'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await viewerSpeech()
  return { title: t('importing.history') }
}

/** Files that were brought in, and what came of them. */
export default async function ImportsSettingsPage() {
  const { viewer, t } = await viewerSpeech()
  const lines = await theStore().read((reader) => importLines(reader, viewer))
  const { importing } = messages[viewer.language]
  return (
    <SpeechProvider language={viewer.language} messages={{ ...wordsOfRecords(viewer.language), importing }}>
      <SettingsSection wide title={t('importing.history')} about={t('importing.historyDetail')}>
        <ImportHistory lines={lines} timeZone={viewer.timeZone} />
      </SettingsSection>
    </SpeechProvider>
  )
}
