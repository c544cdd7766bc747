'use client'

import { type ReactNode, useEffect, useState } from 'react'
import type { Language } from '@/lib/domain/languages'
import type { Messages } from '@/lib/i18n/messages/en'
import { SpeechProvider, useSpeech } from '@/lib/i18n/react'

const kept = new Map<Language, Partial<Messages>>()

/** Fetches the words of all nouns in one language, once. */
export async function loadRecordWords(language: Language): Promise<Partial<Messages>> {
  const known = kept.get(language)
  if (known) return known
  const { recordWords } =
    language === 'en'
      ? await import('@/lib/i18n/messages/en/record-words')
      : await import('@/lib/i18n/messages/zh-CN/record-words')
  kept.set(language, recordWords)
  return recordWords
}

/** Gives what is inside the words of all nouns, which pages that show none of them do not carry. */
export function RecordWords({ children }: { children: ReactNode }) {
  const { language } = useSpeech()
  const [words, setWords] = useState(() => kept.get(language))
  useEffect(() => {
    let isStale = false
    void loadRecordWords(language).then((loaded) => !isStale && setWords(loaded))
    return () => {
      isStale = true
    }
  }, [language])
  if (!words) return null
  return (
    <SpeechProvider language={language} messages={words}>
      {children}
    </SpeechProvider>
  )
}
