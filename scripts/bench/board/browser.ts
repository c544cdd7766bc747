import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'

export interface Visit {
  firstCards: number
  scriptKilobytes: number
  elements: number
  moveAnswered: number
  longestTask: number
}

interface Seen {
  cards: number
  released: number
  longest: number
}

/** Opens the board in a cold context of the browser, drags a card to the next column, and gives what was measured. */
export async function visitBoard(browser: Browser, url: string, cookie: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  const host = new URL(url).hostname
  await context.addCookies([{ name: 'loudou-session', value: cookie, domain: host, path: '/' }])
  try {
    return await measured(context, url)
  } finally {
    await context.close()
  }
}

async function measured(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage()
  await page.addInitScript({ path: join(import.meta.dirname, 'watch.mjs') })
  await page.goto(`${url}/board`, { waitUntil: 'load' })
  await page.waitForFunction(() => (globalThis as unknown as { seen: Seen }).seen.cards > 0)
  const scriptKilobytes = await page.evaluate(() => {
    const loaded = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming
    const scripts = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
      (entry) => entry.name.includes('.js') && entry.startTime < loaded.loadEventEnd,
    )
    return scripts.reduce((sum, entry) => sum + entry.encodedBodySize, 0) / 1000
  })
  const elements = await page.evaluate(() => document.querySelectorAll('*').length)
  await page.waitForTimeout(1500)
  const drag = await dragFirstCard(page)
  const { cards } = await seenIn(page)
  return { firstCards: cards, scriptKilobytes, elements, ...drag }
}

/** Drags the first card of the first column into the second; the answer is timed from letting go to the response's end. */
async function dragFirstCard(page: Page): Promise<{ moveAnswered: number; longestTask: number }> {
  const from = await page.locator('[data-stage-id] [data-opportunity-id]').first().boundingBox()
  const to = await page.locator('[data-stage-id]').nth(1).boundingBox()
  if (!from || !to) throw new Error('no card or no second column to drag between')
  await page.evaluate(() => ((globalThis as unknown as { seen: Seen }).seen.longest = 0))
  await page.mouse.move(from.x + 60, from.y + 30)
  await page.mouse.down()
  await page.mouse.move(from.x + 80, from.y + 40, { steps: 5 })
  await page.mouse.move(to.x + 100, to.y + 300, { steps: 30 })
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/board/move'))
  await page.mouse.up()
  const response = await answered
  if (!response.ok()) throw new Error(`the move was refused: ${await response.text()}`)
  await response.finished()
  await page.waitForTimeout(300)
  const moveAnswered = await page.evaluate(() => {
    const moves = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter((entry) =>
      entry.name.endsWith('/api/board/move'),
    )
    return (moves.at(-1)?.responseEnd ?? Number.NaN) - (globalThis as unknown as { seen: Seen }).seen.released
  })
  return { moveAnswered, longestTask: (await seenIn(page)).longest }
}

function seenIn(page: Page): Promise<Seen> {
  return page.evaluate(() => ({ ...(globalThis as unknown as { seen: Seen }).seen }))
}
