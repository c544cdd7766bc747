import type { ReactNode } from 'react'
import { SettingsFrame } from '@/components/settings/settings-frame'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { viewerSpeech } from './viewer-speech'
import { sectionsFor } from './sections'

/** Settings with their sections beside them. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const { viewer, t } = await viewerSpeech()
  const { account, door, problems, user } = messages[viewer.language]
  return (
    <SpeechProvider language={viewer.language} messages={{ account, door, problems, user }}>
      <SettingsFrame
        label={t('settings.sections')}
        back={t('settings.toSections')}
        sections={sectionsFor(viewer, t)}
      >
        {children}
      </SettingsFrame>
    </SpeechProvider>
  )
}
