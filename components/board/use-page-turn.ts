'use client'

import { type RefObject, useEffect, useMemo } from 'react'

/** A finger that carries a card this near to the side of the screen turns to the next stage, in px … */
const EDGE = 44
/** … where it has come that way by so many, so that a card lifted at its rim stays. */
const COME = 16
/** … and to one more each time so many ms have gone by. */
const EVERY = 650

/** Turns a track that shows one stage at a time from stage to stage, while a carried card is held at its side. */
export function usePageTurn(track: RefObject<HTMLElement | null>, isOn: boolean) {
  const turning = useMemo(() => {
    let by = 0
    let timer: ReturnType<typeof setInterval> | undefined
    const stop = () => {
      by = 0
      clearInterval(timer)
    }
    return {
      stop,
      /** Hears where the finger is, and how far from where it began. */
      follow(x: number, come: number) {
        if (!isOn) return
        const to = x > innerWidth - EDGE && come > COME ? 1 : x < EDGE && come < -COME ? -1 : 0
        if (to === by) return
        stop()
        by = to
        if (to === 0) return
        timer = setInterval(() => {
          const element = track.current
          element?.scrollBy({ left: to * element.clientWidth })
        }, EVERY)
      },
    }
  }, [isOn, track])
  useEffect(() => turning.stop, [turning])
  return turning
}
