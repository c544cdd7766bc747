import { preferenceCookies, type Preferences } from './preferences'
import { keptCookie } from '@/lib/i18n/language-cookie'

/** Keeps a choice in its cookie and shows it at once, without a request; refuses nothing. */
export function setPreference<K extends keyof Preferences>(key: K, value: Preferences[K]) {
  keepCookie(preferenceCookies[key], value)
  const absent = value === 'system' || value === 'auto'
  if (absent) delete document.documentElement.dataset[key]
  else document.documentElement.dataset[key] = value
}

/** Keeps the language in its cookie; the words change when the page asks the server again. */
export function keepLanguage(language: string) {
  keepCookie(preferenceCookies.language, language)
}

function keepCookie(name: string, value: string) {
  document.cookie = keptCookie(name, value, location.protocol === 'https:')
}
