'use client'

import { CircleAlert } from 'lucide-react'
import { Button } from './button'
import { useSpeech } from '@/lib/i18n/react'

interface Props {
  /** What happened. */
  title: string
  /** What is safe, and what to do. */
  detail?: string
  onRetry?: () => void
  /** What to tell whoever looks after the installation. */
  reference?: string
}

/** One region failed: says what happened, what is safe and what to do; the rest of the page goes on. */
export function ErrorState({ title, detail, onRetry, reference }: Props) {
  const { t } = useSpeech()
  return (
    <div role="alert" className="mx-auto grid max-w-112 justify-items-center gap-2 px-4 py-12 text-center">
      <CircleAlert aria-hidden className="mb-1 size-7 text-cinnabar" />
      <h2 className="text-16">{title}</h2>
      <p className="text-14 text-ink-2">{detail ?? t('shell.errorSafe')}</p>
      {reference && <p className="font-mono text-12 text-ink-3">{reference}</p>}
      {onRetry && (
        <Button className="mt-3" onClick={onRetry}>
          {t('words.retry')}
        </Button>
      )}
    </div>
  )
}
