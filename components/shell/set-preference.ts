import { preferenceCookies, type Preferences } from './preferences'
import { keptCookie } from '@/lib/i18n/language-cookie'

const CHANGED = 'loudou:preference'

/** Keeps a choice in its cookie and shows it at once, without a request; refuses nothing. */
export function setPreference<K extends keyof Preferences>(key: K, value: Preferences[K]) {
  keepCookie(preferenceCookies[key], value)
  const absent = value === 'system' || value === 'auto'
  if (absent) delete document.documentElement.dataset[key]
  else document.documentElement.dataset[key] = value
  dispatchEvent(new CustomEvent(CHANGED, { detail: { [key]: value } }))
}

/** Tells of every choice from wherever it is made; gives the way to stop. */
export function onPreference(tell: (change: Partial<Preferences>) => void): () => void {
  const heard = (event: Event) => tell((event as CustomEvent<Partial<Preferences>>).detail)
  addEventListener(CHANGED, heard)
  return () => removeEventListener(CHANGED, heard)
}

/** Keeps the language in its cookie; the words change when the page asks the server again. */
export function keepLanguage(language: string) {
  keepCookie(preferenceCookies.language, language)
}

/** Keeps in a cookie which fields the cards of boards show where their address says none. */
export function keepCardFields(fields: readonly string[]) {
  keepCookie(preferenceCookies.card, fields.join(','))
}

function keepCookie(name: string, value: string) {
  document.cookie = keptCookie(name, value, location.protocol === 'https:')
}
