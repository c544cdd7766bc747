'use client'

import { usePathname } from 'next/navigation'
import { TabLinks } from '@/components/ui/tab-links'
import { useSpeech } from '@/lib/i18n/react'

/** The parts of the settings that this person may see; nothing where there is only one. */
export function SettingsTabs({ isAdministrator }: { isAdministrator: boolean }) {
  const { t } = useSpeech()
  const path = usePathname()
  if (!isAdministrator) return null
  const tabs = [
    { key: '/settings/account', href: '/settings/account', label: t('account.title') },
    { key: '/settings/people', href: '/settings/people', label: t('account.people') },
  ]
  return <TabLinks label={t('shell.settings')} current={path} tabs={tabs} />
}
