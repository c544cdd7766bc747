'use client'

import { type ReactNode, useEffect, useMemo } from 'react'
import { sendSignOut } from '@/components/door/send-sign-in'
import { loadRecord, preloadDrawer } from '@/components/records/load-record'
import { searchRecords } from '@/components/records/search-records'
import { firstItems } from '@/components/shell/first-items'
import type { ShellUser } from '@/components/shell/me-menu'
import type { Preferences } from '@/components/shell/preferences'
import { Shell } from '@/components/shell/shell'
import { toastFailed } from '@/components/ui/toast'
import { whenIdle } from '@/components/ui/when-idle'
import { useSpeech } from '@/lib/i18n/react'

interface Props {
  user: ShellUser
  waiting: { today?: number }
  isDemo: boolean
  preferences: Preferences
  children: ReactNode
}

/** The frame, told what it can do in this application. */
export function AppShell({ user, waiting, isDemo, preferences, children }: Props) {
  const { t, language } = useSpeech()
  const search = useMemo(() => searchRecords(language), [language])
  useEffect(() => whenIdle(() => void preloadDrawer()), [])
  async function leave() {
    if (await sendSignOut()) location.assign('/sign-in')
    else toastFailed(t('shell.signOutFailed'))
  }
  return (
    <Shell
      user={user}
      items={firstItems(t, waiting)}
      preferences={preferences}
      isDemo={isDemo}
      search={search}
      loadRecord={loadRecord}
      onSignOut={leave}
    >
      {children}
    </Shell>
  )
}
