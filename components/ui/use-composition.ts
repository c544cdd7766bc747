'use client'

import { type CompositionEvent, type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { belongsToInputMethod, noComposition, traceComposition } from './composition'

export interface CompositionKeys {
  onEnter?: (event: KeyboardEvent<HTMLElement>) => void
  onEscape?: (event: KeyboardEvent<HTMLElement>) => void
}

interface Wishes extends CompositionKeys {
  /** Hears every key that no input method wants, Enter and Esc included. */
  onKeyDown?: (event: KeyboardEvent<never>) => void
}

/**
 * The one way a text field hears keys: while an input method composes, Enter, Esc and the rest belong to it and no
 * wish is called. `isComposing()` lets a search read half-composed text.
 */
export function useComposition(wishes: Wishes) {
  const trace = useRef(noComposition)
  const latest = useRef(wishes)
  useEffect(() => {
    latest.current = wishes
  })
  return useMemo(
    () => ({
      isComposing: () => trace.current.composing,
      handlers: {
        onCompositionStart(event: CompositionEvent<HTMLElement>) {
          trace.current = traceComposition('start', event.timeStamp, trace.current)
        },
        onCompositionEnd(event: CompositionEvent<HTMLElement>) {
          trace.current = traceComposition('end', event.timeStamp, trace.current)
        },
        onKeyDown(event: KeyboardEvent<HTMLElement>) {
          if (belongsToInputMethod(event.nativeEvent, trace.current)) {
            // Chromium empties a search field on Esc, even where the Esc only ends a composition.
            if (event.key === 'Escape') event.preventDefault()
            return
          }
          // A panel around may have declined an Esc already; that leaves it to this field.
          const isDeclined = event.defaultPrevented
          latest.current.onKeyDown?.(event as KeyboardEvent<never>)
          if (event.defaultPrevented && !isDeclined) return
          if (event.key === 'Enter' && !event.shiftKey) latest.current.onEnter?.(event)
          if (event.key === 'Escape') latest.current.onEscape?.(event)
        },
      },
    }),
    [],
  )
}
