'use client'

import { type PointerEvent, useEffect, useRef } from 'react'
import { cardIdOf } from './use-card-keys'

const HOLD = 250
const SLACK = 8

/** Hears a finger that rests on a card; a finger that moves is scrolling, and the click after a press opens nothing. */
export function useLongPress(isOn: boolean, onPress: (id: string) => void) {
  const held = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number } | null>(null)
  const hasFired = useRef(false)
  const drop = () => {
    if (held.current) clearTimeout(held.current.timer)
    held.current = null
  }
  useEffect(() => drop, [])
  return {
    onPointerDown(event: PointerEvent) {
      hasFired.current = false
      const id = cardIdOf(event.target)
      if (!isOn || !id || event.pointerType === 'mouse' || !event.isPrimary) return
      const press = () => {
        hasFired.current = true
        navigator.vibrate?.(10)
        onPress(id)
      }
      drop()
      held.current = { timer: setTimeout(press, HOLD), x: event.clientX, y: event.clientY }
    },
    onPointerMove(event: PointerEvent) {
      const start = held.current
      if (start && Math.hypot(event.clientX - start.x, event.clientY - start.y) > SLACK) drop()
    },
    onPointerUp: drop,
    onPointerCancel: drop,
    /** Tells, once, whether the press has already been acted upon. */
    takeFired() {
      const fired = hasFired.current
      hasFired.current = false
      return fired
    },
  }
}
