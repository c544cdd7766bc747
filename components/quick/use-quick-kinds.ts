'use client'

import { useEffect, useState } from 'react'
import { whenIdle } from '@/components/ui/when-idle'
import { useSpeech } from '@/lib/i18n/react'
import type { Creatable, quickKinds } from './quick-kinds'

/** Gives what can be recorded from anywhere once the page is at rest, and nothing before: no page needs it to be drawn. */
export function useQuickKinds(creatable: Creatable) {
  const { t } = useSpeech()
  const [made, setMade] = useState<{ kinds: typeof quickKinds } | null>(null)
  useEffect(
    () =>
      whenIdle(() => {
        // Out of reach: the next page tries again.
        void import('./quick-kinds').then(
          (module) => setMade({ kinds: module.quickKinds }),
          () => undefined,
        )
      }),
    [],
  )
  return made?.kinds(t, creatable) ?? []
}
