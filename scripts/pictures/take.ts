import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { preferenceCookies } from '@/components/shell/preferences'
import { messages } from '@/lib/i18n/messages'
import { translator } from '@/lib/i18n/translate'
import { startApp } from '@/tests/support/app-server'
import { launchChromium } from '@/tests/support/chromium'
import { type DemoApp, startDemoApp } from '@/tests/support/demo-app'
import { settled } from '@/tests/support/settled'
import { type Shot, shots } from './shots'

const OPPORTUNITIES = 1000

/** Takes the pictures whose name fits `part`, a regular expression, into a folder, from the built application on demo data. */
export async function takePictures(folder: string, part: string): Promise<void> {
  const wanted = shots.filter((shot) => new RegExp(part).test(shot.name))
  await mkdir(folder, { recursive: true })
  const empty = await startApp()
  const demo = await startDemoApp(OPPORTUNITIES)
  const browser = await launchChromium()
  try {
    const opened = await someOpportunity(demo)
    for (const shot of wanted) {
      const { screen } = shot
      const home = screen.as === 'first' ? empty.url : demo.url
      const session = await sessionFor(demo, screen.as)
      await take(browser, `${home}${screen.path(opened)}`, shot, session, join(folder, `${shot.name}.png`))
    }
    console.log(`${wanted.length} pictures in ${folder}`)
  } finally {
    await browser.close()
    await demo.stop()
    await empty.stop()
  }
}

async function take(
  browser: Browser,
  address: string,
  { size: { width, height }, theme, language, screen }: Shot,
  session: Record<string, string>,
  path: string,
): Promise<void> {
  const isPhone = width < 768
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language,
    reducedMotion: 'reduce',
    hasTouch: isPhone,
    isMobile: isPhone,
  })
  const values = {
    ...session,
    [preferenceCookies.theme]: theme,
    [preferenceCookies.language]: language,
  }
  await context.addCookies(Object.entries(values).map(([name, value]) => ({ name, value, url: address })))
  const page = await context.newPage()
  await page.goto(address, { waitUntil: 'load' })
  if (address.includes('open=')) await page.getByRole('dialog').getByRole('heading').first().waitFor()
  await settled(page)
  for (const key of screen.keys ?? []) {
    await page.keyboard.press(key)
    await settled(page)
  }
  const t = translator(messages[language], language)
  for (const name of screen.presses ?? []) {
    await page
      .getByRole('button', { name: t(name), exact: true })
      .first()
      .click()
    await settled(page)
  }
  await page.screenshot({ path })
  await context.close()
}

async function sessionFor(demo: DemoApp, who: Shot['screen']['as']): Promise<Record<string, string>> {
  if (who === 'nobody' || who === 'first') return {}
  return { 'loudou-session': await demo.cookieOf(who) }
}

/** An opportunity with a history, as far along as they come: the first that is being negotiated. */
async function someOpportunity(demo: DemoApp): Promise<string> {
  const filter = JSON.stringify({ field: 'status', op: 'is', value: 'open' })
  const path = `/api/v1/opportunities?limit=1&sort=-amount&filter=${encodeURIComponent(filter)}`
  const { body } = await demo.ask<{ data: { id: string }[] }>('manager', 'GET', path)
  const [first] = body.data
  if (!first) throw new Error('the demo has no open opportunity')
  return first.id
}
