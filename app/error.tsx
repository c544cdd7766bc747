'use client'

import { ErrorState } from '@/components/ui/error-state'
import { useSpeech } from '@/lib/i18n/react'

/** A page failed: the frame around it stands, and the number leads whoever reads the log. */
export default function PageError(props: { error: Error & { digest?: string }; reset: () => void }) {
  const { t } = useSpeech()
  return <ErrorState title={t('shell.errorTitle')} onRetry={props.reset} reference={props.error.digest} />
}
