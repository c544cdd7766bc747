'use client'

import { type RefObject, useEffect, useState } from 'react'

/** The height on the server and before the first look. */
const USUAL = 128

/** Gives the height of a card with its gap, in px, as the style sheet sets it for this screen and density. */
export function useSlotHeight(frame: RefObject<HTMLElement | null>): number {
  const [slot, setSlot] = useState(USUAL)
  useEffect(() => {
    const look = () => {
      const set = frame.current && getComputedStyle(frame.current).getPropertyValue('--slot')
      setSlot(Number.parseFloat(set || '') || USUAL)
    }
    look()
    const density = new MutationObserver(look)
    density.observe(document.documentElement, { attributes: true })
    addEventListener('resize', look)
    return () => {
      density.disconnect()
      removeEventListener('resize', look)
    }
  }, [frame])
  return slot
}
