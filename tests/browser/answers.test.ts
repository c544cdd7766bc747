import { readFileSync } from 'node:fs'
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

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${app.url}${path}`, { headers: { accept: 'text/html', ...headers } })

test.each([
  ['a page', '/'],
  ['a dead end', '/no-such-page'],
  ['a dead end that looks like a file', '/no/such/file.txt'],
])('%s carries every safeguard and a nonce of its own', async (_, path) => {
  const [first, second] = await Promise.all([ask(path), ask(path)])
  const policies = [first, second].map((answer) => answer.headers.get('content-security-policy') ?? '')
  const nonces = policies.map((policy) => /'nonce-([\w+/=]+)'/.exec(policy)?.[1])
  expect(nonces[0]).toMatch(/^[\w+/]{22}==$/)
  expect(nonces[1]).not.toBe(nonces[0])
  expect(policies[0]).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/)
  expect(policies[0]).toMatch(/object-src 'none'.*base-uri 'none'.*frame-ancestors 'none'/)
  expect(Object.fromEntries(first.headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': expect.stringContaining('no-store') as string,
    'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
  })
  const scripts = (await first.text()).match(/<script\b[^>]*>/g) ?? []
  expect(scripts.length).toBeGreaterThan(0)
  expect(scripts.filter((tag) => !tag.includes(`nonce="${nonces[0]}"`))).toEqual([])
  expect(first.headers.has('x-powered-by')).toBe(false)
})

test('an endpoint answers data that can be neither run, framed nor kept', async () => {
  const answer = await ask('/api/no-such-endpoint', { accept: 'application/json' })
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-security-policy': expect.stringContaining("default-src 'none'") as string,
    'x-content-type-options': 'nosniff',
    'cache-control': expect.stringContaining('no-store') as string,
  })
})

test('https is promised for the future only to who came by https through a trusted proxy', async () => {
  const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'crm.example.com' }
  expect((await ask('/', forwarded)).headers.has('strict-transport-security')).toBe(false)
  const behind = await startApp({ LOUDOU_TRUST_PROXY: '127.0.0.1', LOUDOU_URL: 'https://crm.example.com' })
  try {
    const answer = await fetch(behind.url, {
      headers: { ...forwarded, accept: 'text/html' },
      redirect: 'manual',
    })
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=31536000')
  } finally {
    await behind.stop()
  }
})

test('a page runs under its policy without one complaint of the browser', async () => {
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(app.url, { waitUntil: 'load' })
  await page.waitForTimeout(500)
  expect(complaints).toEqual([])
  await page.close()
})

test('libraries find the nonce for the sheets they add, under the name they look for', async () => {
  const page = await browser.newPage()
  await page.goto(app.url)
  expect(await page.evaluate(() => Reflect.get(globalThis, '__webpack_nonce__') as unknown)).toMatch(
    /^[\w+/]{22}==$/,
  )
  await page.close()
})

test('the library style sheets that are allowed by hash are taken, any other is refused', async () => {
  const page = await browser.newPage()
  await page.goto(app.url)
  const rules = (text: string) =>
    page.evaluate((css) => {
      const style = document.createElement('style')
      document.head.appendChild(style)
      style.appendChild(document.createTextNode(css))
      return style.sheet?.cssRules.length ?? 0
    }, text)
  const toasts = /__insertCSS\(("(?:[^"\\]|\\.)*")\)/.exec(
    readFileSync('node_modules/sonner/dist/index.mjs', 'utf8'),
  )?.[1]
  expect(await rules(JSON.parse(toasts ?? '""') as string)).toBeGreaterThan(10)
  expect(await rules('body { color: red }')).toBe(0)
  await page.close()
})

test('who typed localhost is sent to the one address, so that a session is found again', async () => {
  const { port } = new URL(app.url)
  const answer = await fetch(`http://localhost:${port}/board?x=1`, {
    headers: { accept: 'text/html' },
    redirect: 'manual',
  })
  expect([answer.status, answer.headers.get('location')]).toEqual([307, `${app.url}/board?x=1`])
})

test('SIGTERM ends it within ten seconds, and with a clean code', async () => {
  const second = await startApp()
  await fetch(second.url)
  const { code, milliseconds } = await second.stop()
  expect(code).toBe(0)
  expect(milliseconds).toBeLessThan(10_000)
})
