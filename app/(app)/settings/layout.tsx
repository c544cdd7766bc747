import type { ReactNode } from 'react'
import { SettingsTabs } from '@/components/account/settings-tabs'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { mayListPeople } from '@/lib/queries/list-people'
import { languageOfPage } from '@/lib/server/page-language'
import { requireActor } from '@/lib/server/session'

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  const language = await languageOfPage()
  const { account, door, problems, user } = messages[language]
  return (
    <SpeechProvider language={language} messages={{ account, door, problems, user }}>
      <div className="mx-auto grid w-full max-w-160 content-start gap-6 px-4 py-6 md:px-6">
        <SettingsTabs isAdministrator={mayListPeople(actor)} />
        {children}
      </div>
    </SpeechProvider>
  )
}
