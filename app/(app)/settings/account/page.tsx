import type { Metadata } from 'next'
import { changeMyPassword, endAllSessions, endOtherSessions, endSession } from './actions'
import { IdentitySection } from './identity-section'
import {
  beginMySecondFactor,
  confirmMySecondFactor,
  endMySecondFactor,
  renewMyCodes,
} from './second-factor-actions'
import { sessionLook } from './session-look'
import { PasswordForm } from '@/components/account/password-form'
import { SecondFactor } from '@/components/account/second-factor'
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

interface Props {
  searchParams: Promise<{ elsewhere?: string | string[] }>
}

export default async function AccountPage({ searchParams }: Props) {
  const actor = await requireActor()
  const asker = await currentAsker()
  const [t, language] = [await wordsOfPage(), await languageOfPage()]
  const { mine, sessions } = await theStore().read(async (reader) => ({
    mine: await myAccount(reader, actor),
    sessions: await listSessions(reader, actor),
  }))
  const { email, hasPassword, secondFactorSince, codesLeft } = mine
  const { elsewhere } = await searchParams
  const { account, door, secondFactor } = messages[language]
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: actor.timeZone })
  return (
    <SpeechProvider language={language} messages={{ account, door, secondFactor }}>
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
          <h2 className="text-16">{t('secondFactor.title')}</h2>
          {hasPassword || secondFactorSince ? (
            <SecondFactor
              since={secondFactorSince === null ? null : day.format(secondFactorSince)}
              codesLeft={codesLeft}
              begin={beginMySecondFactor}
              confirm={confirmMySecondFactor}
              renew={renewMyCodes}
              end={endMySecondFactor}
            />
          ) : (
            <p className="text-14 text-ink-2">{t('secondFactor.noPassword')}</p>
          )}
        </section>
        <IdentitySection account={mine} outcome={[elsewhere].flat()[0]} day={day} t={t} />
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
            endOthers={endOtherSessions}
            endAll={endAllSessions}
          />
        </section>
      </SettingsSection>
    </SpeechProvider>
  )
}
