'use client'

import type { ReactNode } from 'react'
import { sendSignOut } from '@/components/door/send-sign-in'
import { firstItems } from '@/components/shell/first-items'
import type { ShellUser } from '@/components/shell/me-menu'
import type { Preferences } from '@/components/shell/preferences'
import { Shell } from '@/components/shell/shell'
import { toastFailed } from '@/components/ui/toast'
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
  const { t } = useSpeech()
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
      onSignOut={leave}
    >
      {children}
    </Shell>
  )
}
