import type { Metadata } from 'next'
import { changeMyPassword, endAllSessions, endSession } from './actions'
import { sessionLook } from './session-look'
import { PasswordForm } from '@/components/account/password-form'
import { SessionList } from '@/components/account/session-list'
import { SettingsSection } from '@/components/settings/settings-section'
import { LEAST_CHARACTERS } from '@/lib/domain/password'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { listSessions } from '@/lib/queries/list-sessions'
import { myAccount } from '@/lib/queries/my-account'
import { languageOfPage, wordsOfPage } from '@/lib/server/page-language'
import { currentAsker, requireActor } from '@/lib/server/session'
import { theStore } from '@/lib/server/store'

export async function generateMetadata(): Promise<Metadata> {
  const t = await wordsOfPage()
  return { title: t('account.title') }
}

export default async function AccountPage() {
  const actor = await requireActor()
  const asker = await currentAsker()
  const [t, language] = [await wordsOfPage(), await languageOfPage()]
  const { email, hasPassword, sessions } = await theStore().read(async (reader) => ({
    ...(await myAccount(reader, actor)),
    sessions: await listSessions(reader, actor),
  }))
  const { account, door } = messages[language]
  return (
    <SpeechProvider language={language} messages={{ account, door }}>
      <SettingsSection title={t('account.title')} about={`${actor.name} · ${email}`}>
        <section className="grid gap-3">
          <h2 className="text-16">{t('account.passwordTitle')}</h2>
          {hasPassword ? (
            <PasswordForm email={email} leastCharacters={LEAST_CHARACTERS} change={changeMyPassword} />
          ) : (
            <p className="text-14 text-ink-2">{t('account.noPassword')}</p>
          )}
        </section>
        <section className="grid gap-3">
          <div>
            <h2 className="text-16">{t('account.sessionsTitle')}</h2>
            <p className="text-14 text-ink-2">{t('account.sessionsDetail')}</p>
          </div>
          <SessionList
            sessions={sessions.map((session) =>
              sessionLook(session, { hereId: asker?.id ?? '', t, language, timeZone: actor.timeZone }),
            )}
            end={endSession}
            endAll={endAllSessions}
          />
        </section>
      </SettingsSection>
    </SpeechProvider>
  )
}
