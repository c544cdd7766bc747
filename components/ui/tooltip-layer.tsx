'use client'

import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { placeTooltip } from './tooltip-place'
import { type Tip, watchTooltips } from './watch-tooltips'

/**
 * Shows the words of whatever carries `data-tooltip`, or the whole text of what `data-cut` marks and is cut off, on hover
 * after a moment and on keyboard focus at once: one layer for the page, so a thousand cards cost nothing. Esc hides it, and the pointer may rest on it. Ears hear it
 * as the description of its owner, never a second time by itself.
 */
export function TooltipLayer() {
  const id = useId()
  const bubble = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<Tip | null>(null)
  const { owner, text } = shown ?? {}

  useEffect(() => watchTooltips(setShown, (node) => bubble.current?.contains(node) ?? false), [])

  useLayoutEffect(() => {
    const tip = bubble.current
    if (!owner || !tip) return
    tip.showPopover?.()
    const screen = { left: 0, top: 0, width: innerWidth, height: innerHeight }
    const place = placeTooltip(owner.getBoundingClientRect(), tip.getBoundingClientRect(), screen)
    tip.style.left = `${place.left}px`
    tip.style.top = `${place.top}px`
    const described = owner.getAttribute('aria-describedby')
    const named = owner.getAttribute('aria-label') === text || owner.textContent === text
    if (!named && !described) owner.setAttribute('aria-describedby', id)
    return () => {
      if (!named && !described) owner.removeAttribute('aria-describedby')
      tip.hidePopover?.()
    }
  }, [owner, text, id])

  return (
    <div
      ref={bubble}
      id={id}
      role="tooltip"
      aria-hidden
      popover="manual"
      data-no-print
      className="fixed inset-auto m-0 max-w-80 animate-appear rounded-inner border-0 bg-ink px-2 py-1 text-12 text-paper"
    >
      {text}
    </div>
  )
}
