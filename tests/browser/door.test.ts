import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AppServer, startApp } from '../support/app-server'
import { launchChromium } from '../support/chromium'
import { flaws } from '../support/flaws'

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

const email = 'lin@example.com'
const password = 'correct horse battery'

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en', ...options })).newPage()
  await page.goto(`${app.url}${path}`)
  return page
}

async function signIn(page: Page, word: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(word)
  await page.keyboard.press('Enter')
}

let setUpCall: Request | undefined

test('an empty installation leads to its set-up, and makes its owner by keyboard alone', async () => {
  const page = await open('/')
  expect(page.url()).toBe(`${app.url}/first-run`)
  expect(await flaws(page)).toEqual([])
  await page.getByRole('link', { name: 'Begin' }).press('Enter')
  await page.getByLabel('Your name').fill('林岚')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill('password123')
  await page.getByLabel('Name of the workspace').fill('漏斗科技')
  await page.keyboard.press('Control+Enter')
  await page.getByText('too easy to guess').waitFor()
  expect(await flaws(page)).toEqual([])
  // What was typed is still there; the field at fault has the focus.
  expect(await page.getByLabel('Your name').inputValue()).toBe('林岚')
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.headers()['next-action']) setUpCall = request
  })
  await page.keyboard.press('Control+a')
  await page.keyboard.type(password)
  await page.keyboard.press('Control+Enter')
  await page.waitForURL('**/today')
  expect(() => readFileSync(join(app.data, 'first-run-token'))).toThrow()
})

test('a page’s own act is refused from a foreign page, and without an origin', async () => {
  if (!setUpCall) throw new Error('The set-up sent nothing.')
  const { origin: _origin, ...headers } = setUpCall.headers()
  const send = (more: Record<string, string>) =>
    fetch(setUpCall?.url() ?? '', {
      method: 'POST',
      headers: { ...headers, ...more },
      body: setUpCall?.postData() ?? null,
    })
  const foreign: Record<string, string>[] = [{}, { origin: 'null' }, { origin: 'https://evil.example' }]
  for (const more of foreign) {
    const answer = await send(more)
    expect(await answer.text()).not.toContain('already_set_up')
  }
  expect(await (await send({ origin: app.url })).text()).toContain('already_set_up')
})

test('a wrong password keeps the address, and an unknown account gets the same answer', async () => {
  const page = await open('/sign-in')
  expect(await page.getByText('Sign in with').count()).toBe(0)
  expect((await fetch(`${app.url}/api/oidc`, { redirect: 'manual' })).status).toBe(404)
  await signIn(page, 'wrong')
  const alert = page.getByRole('alert').filter({ hasText: 'is not right' })
  await alert.waitFor()
  const said = await alert.innerText()
  expect(await page.getByLabel('E-mail').inputValue()).toBe(email)
  await page.getByLabel('E-mail').fill('nobody@example.com')
  await page.getByLabel('Password', { exact: true }).fill('wrong')
  const answered = page.waitForResponse('**/callback/credentials')
  await page.keyboard.press('Enter')
  expect((await answered).status()).toBe(401)
  await alert.waitFor()
  expect(await alert.innerText()).toBe(said)
})

test('who wanted a page comes to it after signing in, and never to another site', async () => {
  const page = await open('/customers?q=hwjs')
  expect(page.url()).toBe(`${app.url}/sign-in?to=${encodeURIComponent('/customers?q=hwjs')}`)
  await signIn(page, password)
  await page.waitForURL('**/customers?q=hwjs')
  const lured = await open(`/sign-in?to=${encodeURIComponent('//evil.example/today')}`)
  await signIn(lured, password)
  await lured.waitForURL(`${app.url}/today`)
})

test('a browser goes on in the language of the account', async () => {
  const page = await open('/sign-in', { locale: 'zh-CN' })
  await page.getByLabel('邮箱').fill(email)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Account of 林岚' }).waitFor()
  await page.reload()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
})

test('who signs out is out, also with a copy of the cookie', async () => {
  const page = await open('/sign-in')
  await signIn(page, password)
  await page.waitForURL('**/today')
  const cookies = await page.context().cookies()
  expect(cookies.find(({ name }) => name === 'loudou-session')).toMatchObject({
    httpOnly: true,
    sameSite: 'Lax',
  })
  await page.getByRole('button', { name: 'Account of 林岚' }).click()
  await page.getByText('Sign out', { exact: true }).click()
  await page.waitForURL('**/sign-in')
  await page.context().addCookies(cookies)
  await page.goto(`${app.url}/today`)
  expect(page.url()).toBe(`${app.url}/sign-in`)
})

test('a link for a new password works once, leaves the address at once, and ends other sessions', async () => {
  const page = await open('/sign-in')
  await signIn(page, password)
  await page.waitForURL('**/today')
  await page.goto(`${app.url}/settings/people`)
  expect(await flaws(page)).toEqual([])
  await page.getByRole('button', { name: 'Make a password link for 林岚' }).click()
  const link = await page.getByLabel('Link', { exact: true }).inputValue()
  const other = await open(new URL(link).pathname)
  expect(other.url()).toBe(`${app.url}/reset`)
  expect(await flaws(other)).toEqual([])
  await other.getByLabel('Password', { exact: true }).fill('another fine phrase')
  await other.keyboard.press('Enter')
  await other.waitForURL('**/today')
  await page.goto(`${app.url}/today`)
  expect(page.url()).toBe(`${app.url}/sign-in`)
  const again = await open(new URL(link).pathname)
  await again.getByText('does not work any more').waitFor()
})

test('an invited person comes by a link that works once, and is listed as invited until then', async () => {
  const page = await open('/sign-in')
  await signIn(page, 'another fine phrase')
  await page.waitForURL('**/today')
  await page.goto(`${app.url}/settings/people`)
  await page.getByRole('button', { name: 'Invite somebody' }).press('Enter')
  await page.getByLabel('Name').fill('周倩')
  await page.getByLabel('E-mail').fill(email)
  await page.keyboard.press('Control+Enter')
  await page.getByText('already').first().waitFor()
  await page.getByLabel('E-mail').fill('zhou@example.com')
  await page.getByLabel('Role').selectOption('support')
  expect(await flaws(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  const link = await page.getByLabel('Link', { exact: true }).inputValue()
  await page.getByRole('button', { name: 'Close' }).last().click()
  await page.getByText('Invited until').waitFor()
  expect(await flaws(page)).toEqual([])

  const invited = await open(new URL(link).pathname)
  expect(invited.url()).toBe(`${app.url}/invite`)
  expect(await flaws(invited)).toEqual([])
  await invited.getByLabel('Password', { exact: true }).fill('a phrase of my own')
  await invited.keyboard.press('Enter')
  await invited.waitForURL('**/today')
  const again = await open(new URL(link).pathname)
  await again.getByText('does not work any more').waitFor()

  await page.reload()
  await page.getByRole('button', { name: 'More for 周倩' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Sign out everywhere' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click()
  await page.getByText('周倩 was signed out').waitFor()
  await invited.goto(`${app.url}/today`)
  expect(invited.url()).toBe(`${app.url}/sign-in`)
})

test('signing out everywhere ends every browser', async () => {
  const [here, there] = [await open('/sign-in'), await open('/sign-in')]
  for (const page of [here, there]) {
    await signIn(page, 'another fine phrase')
    await page.waitForURL('**/today')
  }
  await here.goto(`${app.url}/settings/account`)
  expect(await flaws(here)).toEqual([])
  await here.getByRole('button', { name: 'Sign out everywhere' }).click()
  await here.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click()
  await here.waitForURL('**/sign-in')
  await there.goto(`${app.url}/today`)
  expect(there.url()).toBe(`${app.url}/sign-in`)
})
