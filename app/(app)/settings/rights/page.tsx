import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { viewerSpeech } from '../viewer-speech'
import { RightsView } from '@/components/rights/rights-view'
import { SettingsSection } from '@/components/settings/settings-section'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { roleRights } from '@/lib/queries/role-rights'
import { mayInWorkspace } from '@/lib/queries/workspace-rights'
import { wordsOfRecords } from '@/lib/server/screen/words-of-records'
import { theStore } from '@/lib/server/store'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await viewerSpeech()
  return { title: t('rights.title') }
}

/** What each role may do with each kind of record. */
export default async function RightsPage() {
  const { viewer, t } = await viewerSpeech()
  if (!mayInWorkspace(viewer, 'workspace.setRights')) notFound()
  const held = await theStore().read((reader) => roleRights(reader, viewer))
  const { rights, settings } = messages[viewer.language]
  return (
    <SpeechProvider
      language={viewer.language}
      messages={{ ...wordsOfRecords(viewer.language), rights, settings }}
    >
      <SettingsSection wide title={t('rights.title')} about={t('rights.detail')}>
        <RightsView rights={held} />
      </SettingsSection>
    </SpeechProvider>
  )
}
