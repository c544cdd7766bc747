'use client'

import { useSpeech } from '@/lib/i18n/react'

/** How to get back to a backup, in three steps, and what that costs. */
export function RestoreGuide({ command }: { command: string }) {
  const { t } = useSpeech()
  return (
    <div className="grid gap-2 text-14">
      <h3 className="text-14 font-bold">{t('settings.restore')}</h3>
      <ol className="grid list-decimal gap-1 pl-5">
        <li>{t('settings.restoreStop')}</li>
        <li>
          {t('settings.restoreRun')}{' '}
          <code className="block rounded bg-sunk px-2 py-1 font-mono text-12 break-all">{command}</code>
        </li>
        <li>{t('settings.restoreStart')}</li>
      </ol>
      <p className="text-ink-2">{t('settings.restoreLoss')}</p>
    </div>
  )
}
