import type { Page } from 'playwright-core'

/** Waits until a page has come to rest: it hears keys and clicks, and nothing is loading, fading or being drawn any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.readyState === 'complete' &&
      // Drawn anew, a page has its title a moment later than the rest.
      document.title !== '' &&
      document.querySelector('[aria-busy="true"]') === null &&
      document.getAnimations().every((animation) => animation.playState !== 'running') &&
      // React marks an element as its own when it has taken over what the server drew.
      [...document.querySelectorAll('main :is(a, button, input)')].every((element) =>
        Object.keys(element).some((key) => key.startsWith('__react')),
      ),
  )
  await page.evaluate(async () => {
    await document.fonts.ready
    // Effects, in which pages begin to listen, run in the first idle time after.
    await new Promise((idle) => requestIdleCallback(idle, { timeout: 500 }))
  })
}
