import { setTimeout } from 'node:timers/promises'
import type { CDPSession, Locator, Page } from 'playwright-core'

/** Milliseconds from one touch event of a stroke to the next. */
const FRAME = 16

export interface Point {
  x: number
  y: number
}

/** One finger on a page. */
export interface Finger {
  down(at: Point): Promise<void>
  move(to: Point): Promise<void>
  up(): Promise<void>
  /** Strokes over the page and lets go, as a hand does. */
  stroke(from: Point, by: { x?: number; y?: number }): Promise<void>
}

/** Gives a finger whose touches go through the browser's own recognition of gestures. */
export async function fingerOn(page: Page): Promise<Finger> {
  const session: CDPSession = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints })
  return {
    down: async (at) => void (await touch('touchStart', [at])),
    move: async (to) => void (await touch('touchMove', [to])),
    up: async () => void (await touch('touchEnd', [])),
    stroke: async (from, { x = 0, y = 0 }) => {
      await touch('touchStart', [from])
      for (const part of [0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 1]) {
        await touch('touchMove', [{ x: from.x + x * part, y: from.y + y * part }])
        // A finger takes its time: all at once would be flung faster than any hand can.
        await setTimeout(FRAME)
      }
      await touch('touchEnd', [])
    },
  }
}

/** Gives the middle of something that can be seen. */
export async function middleOf(locator: Locator): Promise<Point> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('it cannot be seen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
