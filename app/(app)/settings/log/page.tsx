import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { viewerSpeech } from '../viewer-speech'
import { ChainCheck } from '@/components/audit/chain-check'
import { LogView } from '@/components/audit/log-view'
import { SettingsSection } from '@/components/settings/settings-section'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { lastCheck } from '@/lib/queries/last-check'
import { logPage } from '@/lib/queries/log-page'
import { mayInWorkspace } from '@/lib/queries/workspace-rights'
import { readPastAddress } from '@/lib/records/past-address'
import { ask } from '@/lib/server/screen/ask'
import { queryOf, type Search } from '@/lib/server/screen/query-of'
import { surroundingsOf } from '@/lib/server/screen/surroundings'
import { wordsOfRecords } from '@/lib/server/screen/words-of-records'
import { theStore } from '@/lib/server/store'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await viewerSpeech()
  return { title: t('audit.log') }
}

/** What happened in the workspace, and whether the log of it is the one that was written. */
export default async function LogSettingsPage({ searchParams }: { searchParams: Search }) {
  const { viewer, t } = await viewerSpeech()
  if (!mayInWorkspace(viewer, 'log.read')) notFound()
  const address = readPastAddress(await queryOf(searchParams))
  const page = await ask((reader) => logPage(reader, viewer, address))
  if (!page.ok) throw new Error(page.refusal)
  const mayCheck = mayInWorkspace(viewer, 'log.check')
  const last = mayCheck ? await theStore().read((reader) => lastCheck(reader, viewer)) : null
  const { audit, rights, settings } = messages[viewer.language]
  const surroundings = surroundingsOf(viewer)
  return (
    <SpeechProvider
      language={viewer.language}
      messages={{ ...wordsOfRecords(viewer.language), audit, rights, settings }}
    >
      <SettingsSection wide title={t('audit.log')} about={t('settings.logDetail')}>
        {mayCheck && <ChainCheck last={last} surroundings={surroundings} />}
        <LogView page={page.value} address={address} surroundings={surroundings} />
      </SettingsSection>
    </SpeechProvider>
  )
}
