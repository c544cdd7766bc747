import type { Language } from '@/lib/domain/languages'

const NAME = 'loudou_door_language'

/** Notes that a language was chosen at the door, in this tab. */
export function noteDoorLanguage(language: Language) {
  sessionStorage.setItem(NAME, language)
}

/** Forgets it once somebody is signed in: the next one at this door chooses anew. */
export function forgetDoorLanguage() {
  sessionStorage.removeItem(NAME)
}

/** Gives the language chosen at the door, as signing in sends it: it stays, where else the account's own is spoken. */
export function doorLanguage(): { language?: string } {
  const language = sessionStorage.getItem(NAME)
  return language ? { language } : {}
}
