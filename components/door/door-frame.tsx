'use client'

import type { ReactNode } from 'react'
import { FunnelDrawing } from './funnel-drawing'
import { LanguageSwitch } from './language-switch'
import { Seal } from '@/components/shell/seal'
import { useSpeech } from '@/lib/i18n/react'

/** The page around everything that is done before one is in: the brand on one side, the matter on the other. */
export function DoorFrame({ children }: { children: ReactNode }) {
  const { t } = useSpeech()
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr_auto] lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] lg:grid-rows-[1fr_auto]">
      <header className="flex items-center border-rule px-4 pt-4 md:px-6 md:pt-6 lg:sticky lg:top-0 lg:row-span-2 lg:h-dvh lg:flex-col lg:items-stretch lg:justify-between lg:gap-8 lg:border-r lg:bg-sunk lg:p-8">
        <p className="flex items-center gap-2 text-16 font-bold">
          <Seal />
          {t('words.brand')}
        </p>
        <div className="hidden justify-center lg:flex">
          <FunnelDrawing />
        </div>
        <div className="hidden gap-1 lg:grid">
          <p className="text-16">{t('door.motto')}</p>
          <p className="text-14 text-ink-2">{t('door.mottoDetail')}</p>
        </div>
      </header>
      <main className="grid content-center justify-items-center px-4 py-8 md:px-6">{children}</main>
      <footer className="flex justify-center px-4 pb-4 lg:justify-end lg:px-6">
        <LanguageSwitch />
      </footer>
    </div>
  )
}
