import type { Page } from 'playwright-core'

/** The text of what has the focus; null while nothing has, as the page itself holds every text there is. */
export const focusedText = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const focused = document.activeElement
    return focused === null || focused === document.body ? null : focused.textContent
  })
