import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { join } from 'node:path'
import { backUpNow } from './actions'
import { healthLook } from './health-look'
import { LackingYears } from '../calendars/lacking-years'
import { viewerSpeech } from '../viewer-speech'
import { BackupSection } from '@/components/settings/backup-section'
import { CheckList } from '@/components/settings/check-list'
import { FactList } from '@/components/settings/fact-list'
import { PostgresBackup } from '@/components/settings/postgres-backup'
import { SettingsSection } from '@/components/settings/settings-section'
import { databaseAddress } from '@/db'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { calendarsLacking } from '@/lib/queries/calendars'
import { healthOf } from '@/lib/queries/health'
import { mayInWorkspace } from '@/lib/queries/workspace-rights'
import { environment } from '@/lib/server/env'
import { readiness } from '@/lib/server/health/readiness'
import { theStore } from '@/lib/server/store'
import { appVersion } from '@/lib/server/version'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await viewerSpeech()
  return { title: t('settings.health') }
}

/** Whether this installation is well: what readiness looks at, the database, the event log, backups. */
export default async function HealthPage() {
  const { viewer, t } = await viewerSpeech()
  if (!mayInWorkspace(viewer, 'workspace.health')) notFound()
  const [ready, health, lacking] = await Promise.all([
    readiness(Date.now()),
    theStore().read((reader) => healthOf(reader, viewer, databaseAddress())),
    theStore().read((reader) => calendarsLacking(reader, viewer)),
  ])
  const folder = join(environment().data, 'backups')
  const look = healthLook({ ready, health, version: appVersion(), viewer, t })
  const { settings, files } = messages[viewer.language]
  return (
    <SpeechProvider language={viewer.language} messages={{ settings, files }}>
      <SettingsSection title={t('settings.health')}>
        <CheckList {...look.checks} />
        <LackingYears lacking={lacking} t={t} />
        <FactList facts={look.facts} />
        {health.database === 'sqlite' ? (
          <BackupSection {...look.backups} folder={folder} backUp={backUpNow} />
        ) : (
          <PostgresBackup />
        )}
      </SettingsSection>
    </SpeechProvider>
  )
}
