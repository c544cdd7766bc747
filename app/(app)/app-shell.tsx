'use client'

import { Settings } from 'lucide-react'
import Link from 'next/link'
import { type ReactNode, useEffect, useMemo } from 'react'
import { MakerContext } from '@/components/fields/maker-context'
import { sendSignOut } from '@/components/door/send-sign-in'
import type { Creatable } from '@/components/quick/quick-kinds'
import { useQuickKinds } from '@/components/quick/use-quick-kinds'
import { useWaiting } from '@/components/inbox/use-waiting'
import { loadRecord, preloadDrawer } from '@/components/records/load-record'
import { recordOfPath } from '@/components/records/record-place'
import { recentlyOpened, searchRecords } from '@/components/records/search-records'
import { firstItems, type RailFacts } from '@/components/shell/first-items'
import type { ShellUser } from '@/components/shell/me-menu'
import type { Preferences } from '@/components/shell/preferences'
import type { SendDraft } from '@/components/shell/draft-outbox'
import { Shell } from '@/components/shell/shell'
import { toastFailed } from '@/components/ui/toast'
import { useFieldsAnew } from '@/components/shell/use-fields-anew'
import { lazily } from '@/components/ui/lazily'
import { whenIdle } from '@/components/ui/when-idle'
import { useSpeech } from '@/lib/i18n/react'
import { chooseMyLanguage, endMyViewing } from './actions'

/** Pick-lists make records with the dialog that lists make them with. */
const Maker = lazily(() => import('@/components/records/record-dialog'))
const JobsButton = lazily(() => import('@/components/jobs/jobs-button'))

interface Props {
  user: ShellUser
  rail: RailFacts
  /** The sections of the settings, for the palette. */
  sections: { key: string; href: string; label: string; about: string }[]
  creatable: Creatable
  currency: string
  isDemo: boolean
  /** As whom somebody else looks, and until when. */
  viewing: { name: string; at: string } | null
  preferences: Preferences
  children: ReactNode
}

/** The frame, told what it can do in this application. */
export function AppShell({
  user,
  rail,
  sections,
  creatable,
  currency,
  isDemo,
  viewing,
  preferences,
  children,
}: Props) {
  const { t, language } = useSpeech()
  const waiting = useWaiting(rail.waiting)
  const search = useMemo(() => searchRecords(language), [language])
  const recent = useMemo(() => recentlyOpened(language), [language])
  // Fetched with the first draft: where that fails, the draft waits, as for any other want of a connection.
  const sendDraft = useMemo<SendDraft>(
    () => async (draft) => (await import('@/components/quick/send-draft')).sendDraftIn(t, currency)(draft),
    [t, currency],
  )
  useEffect(() => whenIdle(() => void preloadDrawer()), [])
  const quickKinds = useQuickKinds(creatable)
  useFieldsAnew()
  async function lookAsMyself() {
    const answer = await endMyViewing({}).catch(() => null)
    if (answer?.ok) location.assign('/settings/people')
    else toastFailed(answer?.message ?? t('shell.signOutFailed'))
  }
  async function leave() {
    if (await sendSignOut()) location.assign('/sign-in')
    else toastFailed(t('shell.signOutFailed'))
  }
  return (
    <MakerContext value={Maker}>
      <Shell
        user={user}
        items={firstItems(t, { ...rail, waiting })}
        places={sections.map(({ key, href, label, about }) => ({
          key: `settings ${key}`,
          href,
          label: `${t('shell.settings')} · ${label}`,
          icon: <Settings />,
          keywords: about,
        }))}
        preferences={preferences}
        isDemo={isDemo}
        viewing={viewing ? { ...viewing, onEnd: () => void lookAsMyself() } : undefined}
        demoAction={
          <Link href="/sign-in" className="underline underline-offset-4">
            {t('shell.demoSwitch')}
          </Link>
        }
        topEnd={<JobsButton />}
        canCreate={creatable.length > 0}
        quickKinds={quickKinds}
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
    </MakerContext>
  )
}
