import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AppServer, startApp } from '../support/app-server'
import { launchChromium } from '../support/chromium'

let app: AppServer
let browser: Browser

beforeAll(async () => {
  app = await startApp()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

test('from another machine there is no demo, and the set-up asks for the console’s token', async () => {
  const forwarded = { 'X-Forwarded-For': '192.0.2.7' }
  const page = await (await browser.newContext({ locale: 'en', extraHTTPHeaders: forwarded })).newPage()
  await page.goto(app.url)
  expect(page.url()).toBe(`${app.url}/first-run/workspace`)
  await page.getByLabel('Token from the console').fill('guessed')
  await page.getByLabel('Your name').fill('Eve')
  await page.getByLabel('E-mail').fill('eve@example.com')
  await page.getByLabel('Password', { exact: true }).fill('a phrase of her own')
  await page.getByLabel('Name of the workspace').fill('Hers')
  await page.keyboard.press('Enter')
  await page.getByText('or with the token it printed').waitFor()
  expect(readFileSync(join(app.data, 'first-run-token'), 'utf8').trim()).toHaveLength(43)
})

test('the demo shows how far it is, can be left and come back to, and lets one become each of its people', async () => {
  const page = await (await browser.newContext({ locale: 'en' })).newPage()
  await page.goto(app.url)
  await page.getByRole('button', { name: 'Load demo data' }).click()
  await page.getByText(/ of 1,000 opportunities/).waitFor()
  await page.goto(`${app.url}/sign-in`)
  await page.getByRole('progressbar').waitFor()
  await page.getByRole('heading', { name: 'Look around as' }).waitFor({ timeout: 90_000 })
  for (const [who, name] of [
    ['Rep', '王敏'],
    ['Manager', '李蕾'],
    ['Support agent', '周倩'],
    ['Administrator', '陈立'],
  ] as const) {
    await page.goto(`${app.url}/sign-in`)
    await page.getByRole('button', { name: who }).click()
    await page.waitForURL('**/today')
    await page.getByRole('button', { name: `Account of ${name}` }).waitFor()
    expect(await page.getByText('Demo data').count()).toBeGreaterThan(0)
  }
}, 120_000)

test('from another machine nobody becomes anybody without a password', async () => {
  const forwarded = { 'X-Forwarded-For': '192.0.2.7' }
  const page = await (await browser.newContext({ locale: 'en', extraHTTPHeaders: forwarded })).newPage()
  await page.goto(`${app.url}/sign-in`)
  expect(await page.getByRole('button', { name: 'Rep' }).count()).toBe(0)
  const answer = await page.evaluate(async () => {
    const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string }
    const body = new URLSearchParams({ csrfToken, role: 'administrator', json: 'true' })
    const response = await fetch('/api/auth/callback/demo', { method: 'POST', body })
    return [response.status, ((await response.json()) as { code: string }).code]
  })
  expect(answer).toEqual([403, 'not_loopback'])
})
