'use client'

import { Button } from '@/components/ui/button'
import { useSpeech } from '@/lib/i18n/react'

interface Props {
  hasMore: boolean
  state: 'resting' | 'loading' | 'failed'
  loadMore: () => Promise<void>
}

/** The way to further rows; what is shown keeps its place. */
export function ListMore({ hasMore, state, loadMore }: Props) {
  const { t } = useSpeech()
  if (!hasMore) return null
  return (
    <div className="flex items-center justify-center gap-3 py-4 print:hidden">
      {state === 'failed' && (
        <span role="alert" className="text-cinnabar">
          {t('records.loadFailed')}
        </span>
      )}
      <Button busy={state === 'loading'} onClick={() => void loadMore()}>
        {t(state === 'failed' ? 'words.retry' : 'records.loadMore')}
      </Button>
    </div>
  )
}
