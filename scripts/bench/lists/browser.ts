import { join } from 'node:path'
import type { Browser } from 'playwright-core'

/** When things were to be seen, in milliseconds from the beginning of the visit. */
export interface Painted {
  rows: number
  totals: number
}

/**
 * Opens a list in a browser that has never seen the application, and once more in the same, as somebody who works with it does.
 * Throws where no row or no total ever appears.
 */
export async function visitList(
  browser: Browser,
  url: string,
  cookie: string,
  path: string,
): Promise<{ cold: Painted; again: Painted }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  try {
    const host = new URL(url).hostname
    await context.addCookies([{ name: 'loudou-session', value: cookie, domain: host, path: '/' }])
    const page = await context.newPage()
    await page.addInitScript({ path: join(import.meta.dirname, 'watch-rows.mjs') })
    const visit = async () => {
      await page.goto(`${url}${path}`, { waitUntil: 'load' })
      const both = await page.waitForFunction(() => {
        const { painted } = globalThis as unknown as { painted: Painted }
        return painted.rows > 0 && painted.totals > 0 ? { ...painted } : null
      })
      return (await both.jsonValue()) as Painted
    }
    return { cold: await visit(), again: await visit() }
  } finally {
    await context.close()
  }
}
