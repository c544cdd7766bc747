'use client'

import { FlaskConical, WifiOff } from 'lucide-react'
import { type ReactNode, useSyncExternalStore } from 'react'
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
