'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import { whenIdle } from './when-idle'

const ToastPanel = lazy(() => import('./toast-panel'))

/** The corner where toasts appear; its weight is loaded once the page has come to rest. */
export function Toasts() {
  const [rested, setRested] = useState(false)
  useEffect(() => whenIdle(() => setRested(true)), [])
  return rested ? (
    <Suspense fallback={null}>
      <ToastPanel />
    </Suspense>
  ) : null
}
