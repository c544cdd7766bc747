import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { seenOf } from './watch-page'

/** Asks a page again and again until the assertion that follows holds. */
export const eventually = <Seen>(look: () => Promise<Seen>) =>
  expect.poll(look, { timeout: 20_000, interval: 50 })

/** The board on a page, as its users speak of it: stages by name, cards by id. */
export interface BoardPage {
  page: Page
  card(id: string): Locator
  column(stage: string): Locator
  /** The cards of a column that are in the document, from the top. */
  cards(stage: string): Promise<string[]>
  toast(text: string | RegExp): Locator
  /** What a screen reader was last told. */
  voice(): Promise<string>
  /** Lifts a card with the mouse and holds it where it would become the column's `place`th card, 0 the topmost. */
  hold(id: string, stage: string, place: number): Promise<void>
  /** The same, and lets go. */
  drag(id: string, stage: string, place: number): Promise<void>
  reload(): Promise<void>
}

/** Takes hold of the board that a page shows, once it can be used. */
export async function boardOn(page: Page): Promise<BoardPage> {
  const card = (id: string) => page.locator(`[data-opportunity-id="${id}"]`)
  const column = (stage: string) =>
    page.locator('[data-stage-id]').and(page.getByRole('region', { name: stage, exact: true }))
  const board: BoardPage = {
    page,
    card,
    column,
    cards: (stage) =>
      column(stage)
        .locator('[data-opportunity-id]')
        .evaluateAll((found) =>
          found
            .map((one) => [one.closest('li')?.ariaPosInSet, one.getAttribute('data-opportunity-id')] as const)
            .sort((a, b) => Number(a[0]) - Number(b[0]))
            .map(([, id]) => id as string),
        ),
    toast: (text) => page.locator('[data-sonner-toast]').filter({ hasText: text }),
    voice: async () => (await page.locator('p[aria-live="assertive"].sr-only').textContent()) ?? '',
    async hold(id, stage, place) {
      await card(id).scrollIntoViewIfNeeded()
      const from = await boxOf(card(id))
      await page.mouse.move(from.x + from.width / 2, from.y + 20)
      await page.mouse.down()
      await page.mouse.move(from.x + from.width / 2, from.y + 40, { steps: 4 })
      const list = await boxOf(column(stage).locator('ul').last())
      const slot = await slotOf(page)
      const [x, y] = [list.x + list.width / 2, list.y + place * slot + 4]
      await page.mouse.move(x, y, { steps: 12 })
      const line = column(stage).locator('ul > li[aria-hidden]')
      await eventually(async () => Math.abs((await boxOf(line)).y - y) < slot / 2).toBe(true)
    },
    async drag(id, stage, place) {
      await board.hold(id, stage, place)
      await page.mouse.up()
    },
    async reload() {
      const before = seenOf(page).listens
      await page.reload()
      await awake(page, before + 1)
    },
  }
  await awake(page)
  return board
}

/** Waits until the board listens: it asks for the live stream when everything else of it stands. */
async function awake(page: Page, times = 1): Promise<void> {
  await eventually(() => Promise.resolve(seenOf(page).listens)).toBeGreaterThanOrEqual(times)
}

async function slotOf(page: Page): Promise<number> {
  const frame = page.locator('[data-stage-id] li[aria-posinset]').first()
  return (await boxOf(frame)).height
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('it cannot be seen')
  return box
}
