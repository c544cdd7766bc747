'use client'

import { useRouter } from 'next/navigation'
import { keepLanguage } from './set-preference'
import { isLanguage, type Language } from '@/lib/domain/languages'
import { useSpeech } from '@/lib/i18n/react'

/** Gives the act of changing the language: in the cookie, with the person, then on the page. Refuses what is none by doing nothing. */
export function useSpeak(onLanguage: ((language: Language) => void | Promise<void>) | undefined) {
  const { language } = useSpeech()
  const router = useRouter()
  return async (value: string) => {
    if (!isLanguage(value) || value === language) return
    keepLanguage(value)
    await onLanguage?.(value)
    router.refresh()
  }
}
