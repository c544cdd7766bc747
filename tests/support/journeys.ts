import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { preferenceCookies } from '@/components/shell/preferences'
import type { Language } from '@/lib/domain/languages'
import type { AppServer } from './app-server'
import { launchChromium } from './chromium'
import { type DemoApp, type DemoPerson, startDemoApp } from './demo-app'
import { type Watch, watch } from './watch-page'

export interface Look extends BrowserContextOptions {
  /** Chosen in this browser; else the browser asks for Chinese. */
  language?: Language
  theme?: 'light' | 'dark'
  cookies?: Record<string, string>
}

export interface Journeys<App extends AppServer> {
  app: App
  browser: Browser
  /** Opens a page in a browser of its own, closed after the test. */
  open(path: string, look?: Look): Promise<Page>
  /** What the browser may complain of in this test, as where its network is cut on purpose. */
  expectComplaints(of: RegExp): void
}

/** A phone that is touched. */
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/**
 * One application for all tests of a file, and a browser to walk through it. A test fails where the browser complained of
 * anything on any of its pages.
 */
export function journeysOn<App extends AppServer>(start: () => Promise<App>): Journeys<App> {
  const journeys = {} as Journeys<App>
  const opened: { page: Page; seen: Watch }[] = []
  let tolerated: RegExp | null = null

  beforeAll(async () => {
    journeys.app = await start()
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

  journeys.open = async (path, { language, theme, cookies = {}, ...more } = {}) => {
    const { app, browser } = journeys
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: language ?? 'zh-CN',
      reducedMotion: 'reduce',
      ...more,
    })
    const values = {
      ...cookies,
      ...(language ? { [preferenceCookies.language]: language } : {}),
      ...(theme ? { [preferenceCookies.theme]: theme } : {}),
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

export interface DemoJourneys extends Journeys<DemoApp> {
  /** Opens a page as somebody of the demo who is signed in. */
  visit(person: DemoPerson, path: string, look?: Look): Promise<Page>
}

/** The same on a small demo world. */
export function demoJourneys(opportunities?: number): DemoJourneys {
  const journeys = journeysOn(() => startDemoApp(opportunities)) as DemoJourneys
  journeys.visit = async (person, path, look = {}) => {
    const cookies = { 'loudou-session': await journeys.app.cookieOf(person), ...look.cookies }
    return journeys.open(path, { ...look, cookies })
  }
  return journeys
}
