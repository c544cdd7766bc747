import { Languages, LogOut, SunMoon } from 'lucide-react'
import type { PaletteAction } from './palette-entry'
import { themes, type Preferences } from './preferences'
import { languages, type Language } from '@/lib/domain/languages'
import type { Translate } from '@/lib/i18n/translate'

/** What the frame lets the palette do. */
export interface FrameActs {
  onTheme: (theme: Preferences['theme']) => void
  onLanguage: (language: Language) => void
  onSignOut: () => void | Promise<void>
}

const themeWords = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const
const languageNames: Record<Language, string> = { 'zh-CN': '中文', en: 'English' }

/** What the palette can do about the frame itself: theme, language, sign out. */
export function frameActions(t: Translate, { onTheme, onLanguage, onSignOut }: FrameActs): PaletteAction[] {
  return [
    ...themes.map((theme) => ({
      key: `theme-${theme}`,
      label: `${t('shell.theme')}: ${t(`shell.${themeWords[theme]}`)}`,
      keywords: `theme ${theme} zhuti 主题 外观`,
      icon: <SunMoon aria-hidden />,
      isSeldom: true,
      run: () => onTheme(theme),
    })),
    ...languages.map((language) => ({
      key: `language-${language}`,
      label: `${t('shell.language')}: ${languageNames[language]}`,
      keywords: 'language yuyan 语言',
      icon: <Languages aria-hidden />,
      isSeldom: true,
      run: () => onLanguage(language),
    })),
    {
      key: 'sign-out',
      label: t('shell.signOut'),
      keywords: 'log out logout tuichu 退出 登出',
      icon: <LogOut aria-hidden />,
      isSeldom: true,
      run: () => void onSignOut(),
    },
  ]
}
