import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { WorkspaceForm } from '@/components/door/workspace-form'
import { currencyChoices, currencyLabel } from '@/lib/domain/currency-choices'
import { LEAST_CHARACTERS } from '@/lib/domain/password'
import { timeZoneChoices, timeZoneLabel } from '@/lib/domain/time-zone-choices'
import { installation } from '@/lib/queries/installation'
import { callerOf } from '@/lib/server/caller'
import { languageOfPage, wordsOfPage } from '@/lib/server/page-language'
import { theStore } from '@/lib/server/store'
import { setUp } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await wordsOfPage()
  return { title: t('door.setUp') }
}

export default async function SetUpPage() {
  if (await theStore().read(installation)) redirect('/sign-in')
  const [t, language] = [await wordsOfPage(), await languageOfPage()]
  const isHere = callerOf(await headers()).local
  const now = Date.now()
  return (
    <section className="grid w-full max-w-112 gap-6">
      <div className="grid gap-2">
        <h1 className="text-20">{t('door.setUp')}</h1>
        <p className="text-14 text-ink-2">{t(isHere ? 'door.setUpDetail' : 'door.elsewhere')}</p>
      </div>
      <WorkspaceForm
        asksToken={!isHere}
        leastCharacters={LEAST_CHARACTERS}
        currencies={currencyChoices.map((value) => ({ value, label: currencyLabel(value, language) }))}
        timeZones={timeZoneChoices.map((value) => ({ value, label: timeZoneLabel(value, language, now) }))}
        setUp={setUp}
      />
    </section>
  )
}
