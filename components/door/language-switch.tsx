'use client'

import { useRouter } from 'next/navigation'
import { noteDoorLanguage } from './door-language'
import { keepLanguage } from '@/components/shell/set-preference'
import type { Language } from '@/lib/domain/languages'
import { useSpeech } from '@/lib/i18n/react'

const spoken: { language: Language; name: string }[] = [
  { language: 'zh-CN', name: '中文' },
  { language: 'en', name: 'English' },
]

/** The two languages, each in its own; what was typed on the page stays. */
export function LanguageSwitch() {
  const { t, language: current } = useSpeech()
  const router = useRouter()
  return (
    <div role="group" aria-label={t('door.chooseLanguage')} className="flex gap-1">
      {spoken.map(({ language, name }) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          className="min-h-9 rounded px-2 text-14 text-ink-2 hover:bg-sunk hover:text-ink aria-pressed:font-bold aria-pressed:text-ink pointer-coarse:min-h-11"
          onClick={() => {
            keepLanguage(language)
            noteDoorLanguage(language)
            router.refresh()
          }}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
