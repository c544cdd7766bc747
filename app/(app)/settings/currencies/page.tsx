import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { saveCurrencies } from './actions'
import { viewerSpeech } from '../viewer-speech'
import { fullDay } from '@/components/fields/dates'
import { CurrencyTable } from '@/components/settings/currency-table'
import { SettingsSection } from '@/components/settings/settings-section'
import { UsedCurrencies } from '@/components/settings/used-currencies'
import { buttonLook } from '@/components/ui/button-look'
import { currencyChoices, currencyLabel } from '@/lib/domain/currency-choices'
import { dayOf } from '@/lib/domain/days'
import { messages } from '@/lib/i18n/messages'
import { SpeechProvider } from '@/lib/i18n/react'
import { ratesOn } from '@/lib/queries/rates'
import { workspaceOf } from '@/lib/queries/workspace'
import { mayInWorkspace } from '@/lib/queries/workspace-rights'
import { theStore } from '@/lib/server/store'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await viewerSpeech()
  return { title: t('settings.currencies') }
}

/** The currencies that the workspace uses, and what each is worth today; the rates themselves are records like others. */
export default async function CurrenciesPage() {
  const { viewer, t } = await viewerSpeech()
  const { language, currency: own, currencies } = viewer
  const today = dayOf(viewer.now, viewer.timeZone)
  const { workspace, rates } = await theStore().read(async (reader) => ({
    workspace: await workspaceOf(reader),
    rates: await ratesOn(reader, viewer, currencies, today),
  }))
  if (!workspace) notFound()
  const mayEdit = mayInWorkspace(viewer, 'workspace.update')
  const lines = currencies.map((code) => {
    const rate = rates.find(({ currency }) => currency === code)
    return {
      code,
      name: currencyLabel(code, language),
      isOwn: code === own,
      rate: rate ? { rate: rate.rate, since: fullDay(rate.fromDay, language) } : null,
    }
  })
  const offered = [...new Set([...currencies, ...currencyChoices])].filter((code) => code !== own)
  return (
    <SpeechProvider language={language} messages={{ settings: messages[language].settings }}>
      <SettingsSection title={t('settings.currencies')} about={t('settings.currenciesDetail', { own })}>
        <CurrencyTable own={own} lines={lines} mayEdit={mayEdit} />
        <div className="flex flex-wrap items-center gap-3">
          <Link href="/rates" className={buttonLook('quiet')}>
            {t('settings.allRates')}
          </Link>
          {!mayEdit && <p className="text-14 text-ink-2">{t('settings.ratesReadOnly')}</p>}
        </div>
        {mayEdit && (
          <UsedCurrencies
            key={workspace.version}
            version={workspace.version}
            used={currencies.filter((code) => code !== own)}
            choices={offered.map((value) => ({ value, label: currencyLabel(value, language) }))}
            save={saveCurrencies}
          />
        )}
      </SettingsSection>
    </SpeechProvider>
  )
}
