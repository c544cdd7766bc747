'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Language } from '@/lib/domain/languages'
import type { Messages } from './messages/en'
import { type Translate, translator } from './translate'

interface Speech {
  language: Language
  messages: Partial<Messages>
  t: Translate
}

const SpeechContext = createContext<Speech | null>(null)

/**
 * Gives the components below it the words of one language; the server chooses which namespaces travel.
 * A provider inside another adds its namespaces to the outer one's, so a page sends only what the frame lacks.
 */
export function SpeechProvider(props: {
  language: Language
  messages: Partial<Messages>
  children: ReactNode
}) {
  const { language } = props
  const outer = useContext(SpeechContext)?.messages
  const messages = useMemo(() => ({ ...outer, ...props.messages }), [outer, props.messages])
  const speech = useMemo(
    () => ({ language, messages, t: translator(messages, language) }),
    [language, messages],
  )
  return <SpeechContext value={speech}>{props.children}</SpeechContext>
}

/** Gives the viewer's language and translator; refuses (throws) outside a SpeechProvider. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (!speech) throw new Error('useSpeech outside a SpeechProvider')
  return speech
}
