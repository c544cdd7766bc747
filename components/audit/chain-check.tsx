'use client'

import { ShieldCheck, ShieldX } from 'lucide-react'
import { useState } from 'react'
import { momentText } from '@/components/fields/dates'
import { Button } from '@/components/ui/button'
import { toastFailed } from '@/components/ui/toast'
import { useSpeech } from '@/lib/i18n/react'
import type { CheckedLog } from '@/lib/records/log-entry'
import type { Surroundings } from '@/lib/records/surroundings'
import { readCheck } from './read-check'

/** Whether the chain of events is unbroken: what the last check found, and the way to check it now. */
export function ChainCheck({ last, surroundings }: { last: CheckedLog | null; surroundings: Surroundings }) {
  const { t, language } = useSpeech()
  const [found, setFound] = useState(last)
  const [progress, setProgress] = useState<{ checked: number; of: number } | null>(null)
  const { me } = surroundings

  async function check() {
    setProgress({ checked: 0, of: 0 })
    const result = await readCheck(setProgress)
    setProgress(null)
    if (result) setFound({ ...result, at: Date.now(), who: me.name })
    else toastFailed(t('audit.checkFailed'))
  }
  const moment = (at: number) => momentText(at, surroundings, language, t).full
  const number = new Intl.NumberFormat(language)
  return (
    <section aria-label={t('audit.chain')} className="grid gap-2 rounded border border-rule bg-raised p-4">
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="text-16">{t('audit.chain')}</h2>
        <Button className="ml-auto" busy={progress !== null} onClick={() => void check()}>
          {t('audit.check')}
        </Button>
      </div>
      <p role="status" className="flex items-start gap-2">
        {progress ? (
          t('audit.checking', { n: number.format(progress.checked), of: number.format(progress.of) })
        ) : !found ? (
          <span className="text-ink-2">{t('audit.neverChecked')}</span>
        ) : found.broken ? (
          <>
            <ShieldX aria-hidden className="mt-0.5 size-4.5 shrink-0 text-cinnabar" />
            <span className="text-cinnabar">
              {t('audit.broken', {
                position: number.format(found.broken.position),
                reason: found.broken.reason,
              })}
            </span>
          </>
        ) : (
          <>
            <ShieldCheck aria-hidden className="mt-0.5 size-4.5 shrink-0 text-celadon" />
            {t('audit.unbroken', { n: number.format(found.events) })}
          </>
        )}
      </p>
      {progress && progress.of > 0 && (
        <progress
          aria-label={t('audit.chain')}
          value={progress.checked}
          max={progress.of}
          className="h-1.5 w-full accent-celadon"
        />
      )}
      {found && !progress && (
        <p className="text-12 wrap-anywhere text-ink-3">
          {t('audit.checkedAt', { at: moment(found.at), who: found.who ?? t('history.system') })}
          {' · '}
          {t('audit.headHash')} <code>{found.head}</code>
        </p>
      )}
    </section>
  )
}
