'use client'

import { Eye, FlaskConical, WifiOff } from 'lucide-react'
import { type ReactNode, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { useSpeech } from '@/lib/i18n/react'

function subscribe(changed: () => void) {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}

const look =
  'flex h-8 items-center gap-2 border-b border-rule px-3 text-14 md:px-4.5 [&>svg]:size-4 [&>svg]:shrink-0'

/** Says that these are demo data, with what can be done about it beside. */
export function DemoStrip({ action }: { action?: ReactNode }) {
  const { t } = useSpeech()
  return (
    <div data-frame data-strip="demo" className={`${look} bg-celadon-wash`}>
      <FlaskConical aria-hidden className="text-celadon" />
      <span className="min-w-0 truncate max-md:hidden">{t('shell.demo')}</span>
      <span className="min-w-0 truncate md:hidden">{t('shell.demoShort')}</span>
      {action && <span className="ml-auto shrink-0">{action}</span>}
    </div>
  )
}

export interface Viewing {
  /** As whom. */
  name: string
  /** Until when, in words. */
  at: string
  onEnd: () => void
}

/** Says as whom somebody looks at the workspace, and is the way back. */
export function ViewingStrip({ viewing: { name, at, onEnd } }: { viewing: Viewing }) {
  const { t } = useSpeech()
  return (
    <div
      data-frame
      data-strip="viewing"
      role="status"
      className="flex min-h-10 flex-wrap items-center gap-x-3 border-b-2 border-cinnabar bg-amber-wash px-3 py-1 text-14 font-bold text-amber-ink md:px-4.5"
    >
      <Eye aria-hidden className="size-4 shrink-0" />
      <span className="min-w-0">{t('shell.viewing', { name, at })}</span>
      <Button className="ml-auto" onClick={onEnd}>
        {t('shell.endViewing')}
      </Button>
    </div>
  )
}

/** Says that the connection is gone and what becomes of what is written; silent while there is one. */
export function OfflineStrip() {
  const { t } = useSpeech()
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  return (
    <div role="status" data-frame>
      {!online && (
        <div data-strip="offline" className={`${look} bg-amber-wash text-amber-ink`}>
          <WifiOff aria-hidden />
          <span className="min-w-0 truncate" data-tooltip={t('shell.offline')}>
            {t('shell.offline')}
          </span>
        </div>
      )}
    </div>
  )
}
