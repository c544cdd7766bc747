import type { Metadata } from 'next'
import { endToken, makeToken } from './actions'
import { viewerSpeech } from '../viewer-speech'
import { SettingsSection } from '@/components/settings/settings-section'
import { TokenForm } from '@/components/settings/token-form'
import { TokenList } from '@/components/settings/token-list'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { listTokens } from '@/lib/queries/list-tokens'
import { theStore } from '@/lib/server/store'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await viewerSpeech()
  return { title: t('settings.tokens') }
}

export default async function TokensPage() {
  const { viewer, t } = await viewerSpeech()
  const { language, timeZone } = viewer
  const tokens = await theStore().read((reader) => listTokens(reader, viewer))
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone })
  return (
    <SpeechProvider language={language} messages={{ settings: messages[language].settings }}>
      <SettingsSection wide title={t('settings.tokens')} about={t('settings.tokenDetail')}>
        <TokenForm make={makeToken} />
        <section className="grid grid-cols-[minmax(0,1fr)] gap-2">
          <h2 className="text-16">{t('settings.tokenList')}</h2>
          <TokenList
            end={endToken}
            showsOwners={tokens.some(({ owner }) => owner !== null)}
            tokens={tokens.map(({ id, name, owner, isExpired, ...at }) => ({
              id,
              name,
              owner: owner ?? t('settings.tokenMine'),
              created: day.format(at.createdAt),
              lastUsed: at.lastUsedAt === null ? t('settings.never') : day.format(at.lastUsedAt),
              expires: at.expiresAt === null ? t('settings.tokenNever') : day.format(at.expiresAt),
              isExpired,
            }))}
          />
        </section>
      </SettingsSection>
    </SpeechProvider>
  )
}
