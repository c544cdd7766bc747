import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AppServer, startApp } from '../support/app-server'
import { launchChromium } from '../support/chromium'
import { loudou } from '../support/command-line'
import { flaws } from '../support/flaws'

const EMAIL = 'owner@example.com'
const PASSWORD = 'seven green pears on a sill'
const METRICS_TOKEN = 'metrics-token-of-this-test'

let app: AppServer
let browser: Browser
let context: BrowserContext
let page: Page
let token = ''
let isStopped = false

beforeAll(async () => {
  app = await startApp({ LOUDOU_METRICS_TOKEN: METRICS_TOKEN })
  const env = { LOUDOU_DATA: app.data, DATABASE_URL: '', LOUDOU_PASSWORD: PASSWORD }
  const owner = ['--workspace', 'Stone & Sons', '--name', 'Ada Stone', '--email', EMAIL, '--language', 'en']
  expect(await loudou(env, ['setup', ...owner])).toMatchObject({ code: 0 })
  browser = await launchChromium()
  context = await browser.newContext({ locale: 'en-US', viewport: { width: 1024, height: 768 } })
  page = await context.newPage()
  await page.goto(`${app.url}/sign-in`)
  await page.fill('[name=email]', EMAIL)
  await page.fill('[name=password]', PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/(today|board)/)
})
afterAll(async () => {
  await browser?.close()
  if (!isStopped) await app?.stop()
})

const withToken = (path: string, shown = token) =>
  fetch(`${app.url}${path}`, { headers: { authorization: `Bearer ${shown}`, accept: 'application/json' } })

test('the settings lead by keyboard to every section, and none has a barrier', async () => {
  await page.goto(`${app.url}/settings`)
  const links = await page.locator('main ul a').all()
  expect(links.length).toBe(15)
  for (const href of await Promise.all(links.map((link) => link.getAttribute('href')))) {
    await page.goto(`${app.url}/settings`)
    await page.locator(`main ul a[href="${href}"]`).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${href}`)
    await page.locator('main h1').waitFor()
    expect(await flaws(page)).toEqual([])
  }
})

test('the workspace is renamed by keyboard, and the name stays', async () => {
  await page.goto(`${app.url}/settings/workspace`)
  await page.getByLabel('Name of the workspace').fill('Stone & Daughters')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Settings saved').waitFor()
  await page.reload()
  expect(await page.getByLabel('Name of the workspace').inputValue()).toBe('Stone & Daughters')
})

test('a token is shown once, opens the API, and is refused as soon as it is revoked', async () => {
  await page.goto(`${app.url}/settings/tokens`)
  await page.getByLabel('What is it for?').fill('Nightly export')
  await page.keyboard.press('Enter')
  const field = page.getByLabel('Token', { exact: true })
  await field.waitFor()
  token = await field.inputValue()
  expect(token).toMatch(/^ldu_[\w-]{43}$/)
  expect((await withToken('/api/v1/customers')).status).toBe(200)
  await page.reload()
  expect(await page.content()).not.toContain(token)
  const ended = token
  await page.getByLabel('What is it for?').fill('Another')
  await page.keyboard.press('Enter')
  token = await field.inputValue()
  await page.getByRole('button', { name: 'Revoke the token “Nightly export”' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
  await page.getByText('“Nightly export” is revoked').waitFor()
  expect((await withToken('/api/v1/customers', ended)).status).toBe(401)
  expect((await withToken('/api/v1/customers')).status).toBe(200)
})

test('“Back up now” makes a file that restore would take, while the page tells of it', async () => {
  await page.goto(`${app.url}/settings/health`)
  await page.getByText('All is well').waitFor()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await page.getByText('Checked', { exact: true }).waitFor({ timeout: 20_000 })
  const files = readdirSync(join(app.data, 'backups')).sort()
  expect(files).toEqual([
    expect.stringMatching(/^loudou-.*\.db$/),
    expect.stringMatching(/^loudou-.*\.db\.manifest\.json$/),
  ])
  expect(await flaws(page)).toEqual([])
})

test('probes answer anybody, metrics only who has the token, and no label says who or what', async () => {
  expect(await (await fetch(`${app.url}/livez`)).text()).toBe('ok\n')
  const ready = await fetch(`${app.url}/readyz`)
  expect([ready.status, ((await ready.json()) as { ready: boolean }).ready]).toEqual([200, true])
  expect((await fetch(`${app.url}/metrics`)).status).toBe(404)
  expect((await withToken('/metrics')).status).toBe(404)
  const text = await (await withToken('/metrics', METRICS_TOKEN)).text()
  for (const part of [
    'endpoint="records.list",method="GET",status="200"',
    'endpoint="records.list",method="GET",status="401"',
    'endpoint="readyz"',
    'endpoint="action"',
    'loudou_acts_total{act="token.create",outcome="done"} 2',
    'loudou_acts_total{act="token.revoke",outcome="done"} 1',
    'loudou_acts_total{act="workspace.update",outcome="done"} 1',
    'loudou_jobs_total{kind="backup",outcome="done"} 1',
    'nodejs_eventloop_lag_p99_seconds',
    'loudou_sealing_lag_seconds',
    'loudou_backup_age_seconds',
  ])
    expect(text).toContain(part)
  expect(text).not.toMatch(/example\.com|Ada|Stone|ldu_|\/api\/|[0-9a-f]{8}-[0-9a-f]{4}-7/)
})

test('a stop ends fifty live streams and the process within ten seconds', async () => {
  const streams = await Promise.all(Array.from({ length: 50 }, () => withToken('/api/live')))
  expect(new Set(streams.map(({ status }) => status))).toEqual(new Set([200]))
  const readers = streams.map((stream) => stream.body?.getReader())
  for (const reader of readers) expect((await reader?.read())?.done).toBe(false)
  const ended = readers.map(async (reader) => {
    for (;;) if ((await reader?.read().catch(() => ({ done: true })))?.done) return
  })
  isStopped = true
  const { code, milliseconds } = await app.stop()
  await Promise.all(ended)
  expect(code).toBe(0)
  expect(milliseconds).toBeLessThan(10_000)
})

test('the log of all that is JSON with ids, and holds no password, token, cookie or what was written', async () => {
  const lines = app
    .printed()
    .split('\n')
    .filter((line) => line.startsWith('{'))
  const parsed = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(parsed.length).toBeGreaterThan(5)
  expect(parsed.some(({ requestId, actorId }) => requestId && actorId)).toBe(true)
  const cookies = await context.cookies()
  expect(cookies.length).toBeGreaterThan(0)
  const secrets = [PASSWORD, METRICS_TOKEN, token, token.slice(4), EMAIL, 'Stone & ', 'Nightly export']
  const held = cookies.filter(({ name }) => name.includes('session')).map(({ value }) => value)
  expect(held.length).toBe(1)
  for (const secret of [...secrets, ...held]) expect(app.printed()).not.toContain(secret)
})
