'use client'

import { LogOut } from 'lucide-react'
import { useEffect, useState } from 'react'
import { densities, type Preferences, themes } from './preferences'
import { onPreference, setPreference } from './set-preference'
import { useSpeak } from './use-speak'
import { Avatar } from '@/components/ui/avatar'
import { Menu } from '@/components/ui/menu'
import type { MenuEntry } from '@/components/ui/menu-entry'
import type { Language } from '@/lib/domain/languages'
import { useSpeech } from '@/lib/i18n/react'

export interface ShellUser {
  id: string
  name: string
  /** Role or e-mail, under the name. */
  detail?: string
}

interface Props {
  user: ShellUser
  preferences: Preferences
  /** Remembers the language with the person, beyond this browser. */
  onLanguage?: (language: Language) => void | Promise<void>
  onSignOut: () => void | Promise<void>
}

/** Who I am and how I like it: language, theme, density, shortcuts, sign out. */
export function MeMenu({ user, preferences, onLanguage, onSignOut }: Props) {
  const { t, language } = useSpeech()
  const speak = useSpeak(onLanguage)
  const [chosen, setChosen] = useState(preferences)

  useEffect(() => onPreference((change) => setChosen((before) => ({ ...before, ...change }))), [])
  function choose<K extends keyof Preferences>(key: K, value: Preferences[K]) {
    setPreference(key, value)
  }

  const entries: MenuEntry[] = [
    { kind: 'heading', key: 'name', label: user.name, detail: user.detail },
    { kind: 'rule', key: 'rule-look' },
    {
      kind: 'choice',
      key: 'language',
      label: t('shell.language'),
      value: language,
      choices: [
        { value: 'zh-CN', label: '中文', lang: 'zh-CN' },
        { value: 'en', label: 'English', lang: 'en' },
      ],
      onChoose: (value) => void speak(value),
    },
    {
      kind: 'choice',
      key: 'theme',
      label: t('shell.theme'),
      value: chosen.theme,
      choices: [
        { value: 'system', label: t('shell.themeSystem') },
        { value: 'light', label: t('shell.themeLight') },
        { value: 'dark', label: t('shell.themeDark') },
      ],
      onChoose: (value) => choose('theme', themes.find((theme) => theme === value) ?? 'system'),
    },
    {
      kind: 'choice',
      key: 'density',
      label: t('shell.density'),
      value: chosen.density,
      choices: [
        { value: 'comfortable', label: t('shell.densityComfortable') },
        { value: 'compact', label: t('shell.densityCompact') },
      ],
      onChoose: (value) => choose('density', densities.find((one) => one === value) ?? 'comfortable'),
    },
    { kind: 'rule', key: 'rule-keys' },
    {
      kind: 'flag',
      key: 'shortcuts',
      label: t('shell.singleKeys'),
      on: chosen.shortcuts === 'on',
      onChange: (on) => choose('shortcuts', on ? 'on' : 'off'),
    },
    { kind: 'rule', key: 'rule-out' },
    {
      kind: 'act',
      key: 'out',
      label: t('shell.signOut'),
      icon: <LogOut aria-hidden />,
      onSelect: () => void onSignOut(),
    },
  ]
  return (
    <Menu
      entries={entries}
      label={t('shell.me', { name: user.name })}
      align="end"
      className="inline-flex size-control items-center justify-center rounded-full hover:bg-sunk"
    >
      <Avatar name={user.name} size="middle" named />
    </Menu>
  )
}
