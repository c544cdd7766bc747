'use client'

import { useEffect, useRef, useState } from 'react'
import { Notice } from './notice'
import { type LoadingStep, readLoading } from './read-loading'
import { Button } from '@/components/ui/button'
import { useSpeech } from '@/lib/i18n/react'

/** Starts the loading of demo data, or joins one under way, and shows how far it is. */
export function DemoLoading() {
  const { t, language } = useSpeech()
  const [step, setStep] = useState<LoadingStep | null>(null)
  const [reason, setReason] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  const bar = useRef<HTMLHeadingElement>(null)

  useEffect(() => bar.current?.focus(), [])
  useEffect(() => {
    const leaving = new AbortController()
    readLoading(setStep, leaving.signal)
      .then((failed) => {
        if (failed === null) location.replace('/sign-in')
        else setReason(failed === 'unheard' ? t('door.noConnection') : failed.reason)
      })
      .catch(() => undefined)
    return () => leaving.abort()
    // Words that change with the language start nothing anew.
  }, [attempt])

  const figure = (value: number) => new Intl.NumberFormat(language).format(value)
  const { done = 0, total = 0, secondsLeft = null } = step ?? {}
  const words =
    total > 0 ? t('door.loadingStep', { done: figure(done), total: figure(total) }) : t('door.loadingStart')
  return (
    <section className="grid w-full max-w-96 gap-4">
      <h1 ref={bar} tabIndex={-1} className="text-20">
        {t('door.loading')}
      </h1>
      <div
        role="progressbar"
        aria-label={t('door.loading')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={total > 0 ? Math.round((done / total) * 100) : 0}
        aria-valuetext={words}
        className="h-2 overflow-clip rounded bg-sunk outline outline-rule"
      >
        <div
          className="h-full bg-celadon transition-[width]"
          style={{ width: `${total > 0 ? (done / total) * 100 : 0}%` }}
        />
      </div>
      <p className="flex justify-between gap-4 text-14 text-ink-2">
        <span>{words}</span>
        <span>{secondsLeft !== null && t('door.loadingRest', { n: secondsLeft })}</span>
      </p>
      <p className="text-12 text-ink-3">{t('door.loadingLeave')}</p>
      <Notice text={reason} />
      {reason && (
        <Button
          onClick={() => {
            setReason(null)
            setAttempt(attempt + 1)
          }}
        >
          {t('words.retry')}
        </Button>
      )}
    </section>
  )
}
