import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { saveWorkspace } from './actions'
import { viewerSpeech } from '../viewer-speech'
import { SettingsSection } from '@/components/settings/settings-section'
import { WorkspaceSettings } from '@/components/settings/workspace-settings'
import { currencyChoices, currencyLabel } from '@/lib/domain/currency-choices'
import { timeZoneChoices, timeZoneLabel } from '@/lib/domain/time-zone-choices'
import { isLanguage } from '@/lib/domain/languages'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { mayInWorkspace } from '@/lib/queries/workspace-rights'
import { workspaceOf } from '@/lib/queries/workspace'
import { theStore } from '@/lib/server/store'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await viewerSpeech()
  return { title: t('settings.workspace') }
}

export default async function WorkspacePage() {
  const { viewer, t } = await viewerSpeech()
  const row = await theStore().read(workspaceOf)
  if (!row || !mayInWorkspace(viewer, 'workspace.update')) notFound()
  const { name, currency, timeZone, version } = row
  const spoken = isLanguage(row.language) ? row.language : 'zh-CN'
  // What was set by name before stays on offer.
  const currencies = [...new Set([...currencyChoices, currency])]
  const timeZones = [...new Set<string>([...timeZoneChoices, timeZone])]
  const { language } = viewer
  return (
    <SpeechProvider language={language} messages={{ settings: messages[language].settings }}>
      <SettingsSection title={t('settings.workspace')}>
        <WorkspaceSettings
          key={version}
          workspace={{ name, currency, timeZone, language: spoken, version }}
          currencies={currencies.map((value) => ({ value, label: currencyLabel(value, language) }))}
          timeZones={timeZones.map((value) => ({ value, label: timeZoneLabel(value, language, viewer.now) }))}
          save={saveWorkspace}
        />
      </SettingsSection>
    </SpeechProvider>
  )
}
