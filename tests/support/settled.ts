import type { Page } from 'playwright-core'

/** Waits until a page has come to rest: nothing is loading, fading or being drawn any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.readyState === 'complete' &&
      document.querySelector('[aria-busy="true"]') === null &&
      document.getAnimations().every((animation) => animation.playState !== 'running'),
  )
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}
