import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { preferenceCookies } from '@/components/shell/preferences'
import type { Language } from '@/lib/domain/languages'
import { launchChromium } from './chromium'
import { type DemoApp, type DemoPerson, startDemoApp } from './demo-app'
import { type Watch, watch } from './watch-page'

export interface Look extends BrowserContextOptions {
  language?: Language
  theme?: 'light' | 'dark'
}

export interface Journeys {
  app: DemoApp
  browser: Browser
  /** Opens a page in a browser of its own as somebody who is signed in; closed after the test. */
  visit(person: DemoPerson, path: string, look?: Look): Promise<Page>
  /** What the browser may complain of in this test, as where its network is cut on purpose. */
  expectComplaints(of: RegExp): void
}

/** A phone that is touched. */
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/**
 * One application on one demo world for all tests of a file, and a browser to walk through it. A test fails where the
 * browser complained of anything on any of its pages.
 */
export function demoJourneys(opportunities?: number): Journeys {
  const journeys = {} as Journeys
  const opened: { page: Page; seen: Watch }[] = []
  let tolerated: RegExp | null = null

  beforeAll(async () => {
    journeys.app = await startDemoApp(opportunities)
    journeys.browser = await launchChromium()
  })
  afterEach(async () => {
    const heard = opened.flatMap(({ seen }) => seen.complaints).filter((text) => !tolerated?.test(text))
    await Promise.all(opened.splice(0).map(({ page }) => page.context().close()))
    tolerated = null
    expect(heard).toEqual([])
  })
  afterAll(async () => {
    await journeys.browser?.close()
    await journeys.app?.stop()
  })

  journeys.visit = async (person, path, { language = 'zh-CN', theme = 'light', ...more } = {}) => {
    const { app, browser } = journeys
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: language,
      reducedMotion: 'reduce',
      ...more,
    })
    const values = {
      'loudou-session': await app.cookieOf(person),
      [preferenceCookies.language]: language,
      [preferenceCookies.theme]: theme,
    }
    await context.addCookies(Object.entries(values).map(([name, value]) => ({ name, value, url: app.url })))
    const page = await context.newPage()
    opened.push({ page, seen: watch(page) })
    await page.goto(`${app.url}${path}`)
    return page
  }
  journeys.expectComplaints = (of) => {
    tolerated = of
  }
  return journeys
}
