'use client'

import { type RefObject, useEffect, useState } from 'react'

/** The height of a card with its gap, and of a line of chosen fields, on the server and before the first look. */
const USUAL = { card: 128, line: 20 }

/**
 * Gives the height of a card with its gap, in px, as the style sheet sets it for this screen and density; `lines` is for how many lines
 * of chosen fields there are.
 */
export function useSlotHeight(frame: RefObject<HTMLElement | null>, lines: number): number {
  const [slot, setSlot] = useState(USUAL.card + lines * USUAL.line)
  useEffect(() => {
    const look = () => {
      const style = frame.current && getComputedStyle(frame.current)
      const px = (name: string, usual: number) =>
        Number.parseFloat(style?.getPropertyValue(name) || '') || usual
      setSlot(px('--card', USUAL.card) + (lines && px('--lines', lines) * px('--line', USUAL.line)))
    }
    look()
    const density = new MutationObserver(look)
    density.observe(document.documentElement, { attributes: true })
    addEventListener('resize', look)
    return () => {
      density.disconnect()
      removeEventListener('resize', look)
    }
  }, [frame, lines])
  return slot
}
