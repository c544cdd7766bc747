import { languageCookie } from '@/lib/i18n/language-cookie'

/** What one person chose about the look; kept in cookies so that the first paint is already right. */
export const preferenceCookies = {
  theme: 'loudou_theme',
  density: 'loudou_density',
  language: languageCookie,
  rail: 'loudou_rail',
  shortcuts: 'loudou_shortcuts',
  card: 'loudou_card',
} as const

export const themes = ['system', 'light', 'dark'] as const
export const densities = ['comfortable', 'compact'] as const
export const railStates = ['auto', 'open', 'folded'] as const
export const shortcutStates = ['on', 'off'] as const

export interface Preferences {
  theme: (typeof themes)[number]
  density: (typeof densities)[number]
  rail: (typeof railStates)[number]
  shortcuts: (typeof shortcutStates)[number]
}

function oneOf<T extends string>(choices: readonly [T, ...T[]], value: string | undefined): T {
  return choices.find((choice) => choice === value) ?? choices[0]
}

/** Reads the preferences out of cookies; refuses unknown values by falling back to the first choice. */
export function readPreferences(cookie: (name: string) => string | undefined): Preferences {
  return {
    theme: oneOf(themes, cookie(preferenceCookies.theme)),
    density: oneOf(densities, cookie(preferenceCookies.density)),
    rail: oneOf(railStates, cookie(preferenceCookies.rail)),
    shortcuts: oneOf(shortcutStates, cookie(preferenceCookies.shortcuts)),
  }
}

/** The attributes of `<html>` that carry the preferences; "as the system does" is the absence of one. */
export function preferenceAttributes(chosen: Preferences) {
  return {
    'data-theme': chosen.theme === 'system' ? undefined : chosen.theme,
    'data-density': chosen.density,
    'data-rail': chosen.rail === 'auto' ? undefined : chosen.rail,
    'data-shortcuts': chosen.shortcuts,
  }
}
