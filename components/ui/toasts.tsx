'use client'

import { useEffect, useState } from 'react'
import { lazily } from './lazily'
import { whenIdle } from './when-idle'

const ToastPanel = lazily(() => import('./toast-panel'))

/** The corner where toasts appear; its weight is loaded once the page has come to rest. */
export function Toasts() {
  const [rested, setRested] = useState(false)
  useEffect(() => whenIdle(() => setRested(true)), [])
  return rested ? <ToastPanel /> : null
}
