'use client'

import Link from 'next/link'
import { type ReactNode, useEffect, useMemo } from 'react'
import { sendSignOut } from '@/components/door/send-sign-in'
import { type Creatable, quickKinds } from '@/components/quick/quick-kinds'
import { useWaiting } from '@/components/inbox/use-waiting'
import { JobsButton } from '@/components/jobs/jobs-button'
import { sendDraftIn } from '@/components/quick/send-draft'
import { loadRecord, preloadDrawer } from '@/components/records/load-record'
import { recordOfPath } from '@/components/records/record-place'
import { recentlyOpened, searchRecords } from '@/components/records/search-records'
import { firstItems, type RailFacts } from '@/components/shell/first-items'
import type { ShellUser } from '@/components/shell/me-menu'
import type { Preferences } from '@/components/shell/preferences'
import { Shell } from '@/components/shell/shell'
import { toastFailed } from '@/components/ui/toast'
import { useFieldsAnew } from '@/components/shell/use-fields-anew'
import { whenIdle } from '@/components/ui/when-idle'
import { useSpeech } from '@/lib/i18n/react'
import { chooseMyLanguage } from './actions'

interface Props {
  user: ShellUser
  rail: RailFacts
  creatable: Creatable
  currency: string
  isDemo: boolean
  preferences: Preferences
  children: ReactNode
}

/** The frame, told what it can do in this application. */
export function AppShell({ user, rail, creatable, currency, isDemo, preferences, children }: Props) {
  const { t, language } = useSpeech()
  const waiting = useWaiting(rail.waiting)
  const search = useMemo(() => searchRecords(language), [language])
  const recent = useMemo(() => recentlyOpened(language), [language])
  const sendDraft = useMemo(() => sendDraftIn(t, currency), [t, currency])
  useEffect(() => whenIdle(() => void preloadDrawer()), [])
  useFieldsAnew()
  async function leave() {
    if (await sendSignOut()) location.assign('/sign-in')
    else toastFailed(t('shell.signOutFailed'))
  }
  return (
    <Shell
      user={user}
      items={firstItems(t, { ...rail, waiting })}
      preferences={preferences}
      isDemo={isDemo}
      demoAction={
        <Link href="/sign-in" className="underline underline-offset-4">
          {t('shell.demoSwitch')}
        </Link>
      }
      topEnd={<JobsButton />}
      quickKinds={quickKinds(t, creatable)}
      sendDraft={sendDraft}
      search={search}
      recent={recent}
      pageRecord={recordOfPath}
      loadRecord={loadRecord}
      onLanguage={(chosen) => void chooseMyLanguage({ language: chosen })}
      onSignOut={leave}
    >
      {children}
    </Shell>
  )
}
