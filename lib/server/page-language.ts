import 'server-only'
import { cookies, headers } from 'next/headers'
import { chooseLanguage } from '@/lib/i18n/choose-language'
import type { Language } from '@/lib/domain/languages'
import { languageCookie } from '@/lib/i18n/language-cookie'
import { messages } from '@/lib/i18n/messages'
import { type Translate, translator } from '@/lib/i18n/translate'

/** Gives the language that a page speaks: chosen in this browser, else the first that it asks for and we know. */
export async function languageOfPage(): Promise<Language> {
  const chosen = (await cookies()).get(languageCookie)?.value
  return chooseLanguage(chosen, (await headers()).get('accept-language'))
}

/** Gives the words of a page that is made on the server. */
export async function wordsOfPage(): Promise<Translate> {
  const language = await languageOfPage()
  return translator(messages[language], language)
}
