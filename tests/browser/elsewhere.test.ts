import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AppServer, startApp } from '../support/app-server'
import { launchChromium } from '../support/chromium'
import { flaws } from '../support/flaws'
import { startProvider } from '../support/identity-provider.mjs'
import { signInElsewhere } from '../support/sign-in-elsewhere'

let app: AppServer
let browser: Browser
let provider: Awaited<ReturnType<typeof startProvider>>
let owner: Page
let back = ''

beforeAll(async () => {
  provider = await startProvider({
    zhou: { email: 'zhou@example.com', email_verified: true },
    lin: { email: 'lin@example.com', email_verified: true },
    wu: { email: 'zhou@example.com', email_verified: false },
  })
  app = await startApp({
    LOUDOU_OIDC_ISSUER: provider.issuer,
    LOUDOU_OIDC_CLIENT_ID: provider.clientId,
    LOUDOU_OIDC_CLIENT_SECRET: provider.clientSecret,
    LOUDOU_OIDC_NAME: 'ACME',
    LOUDOU_OIDC_FIRST_LINK: 'invited',
  })
  back = `${app.url}/api/oidc/callback`
  provider.register(back)
  browser = await launchChromium()
  owner = await open('/first-run/workspace', 'en')
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const password = 'correct horse battery'

async function open(path: string, locale: 'en' | 'zh-CN'): Promise<Page> {
  const page = await (await browser.newContext({ locale })).newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(`${app.url}${path}`)
  return page
}

/** At the provider: says who one is, and agrees. */
async function agree(page: Page, name: string): Promise<void> {
  await page.locator('input[name=login]').fill(name)
  await page.locator('input[name=password]').fill('any')
  await page.locator('button[type=submit]').click()
  await page.locator('input[name=prompt][value=consent]').waitFor({ state: 'attached' })
  await page.locator('button[type=submit]').click()
}

/** Sends for a sign-in without a browser; gives its cookies and the provider's answer. */
async function asked(name: string): Promise<{ cookie: string; answer: URL }> {
  const begun = await fetch(`${app.url}/api/oidc?to=/board`, { redirect: 'manual' })
  const cookie = begun.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return { cookie, answer: await signInElsewhere(begun.headers.get('location') ?? '', name, back) }
}

const come = (answer: URL, cookie: string) => fetch(answer, { headers: { cookie }, redirect: 'manual' })
const failed = '/sign-in?elsewhere=identity_failed'

test('an invited person comes in by the address that the provider has verified, to the page they wanted', async () => {
  await owner.getByLabel('Your name').fill('林岚')
  await owner.getByLabel('E-mail').fill('lin@example.com')
  await owner.getByLabel('Password', { exact: true }).fill(password)
  await owner.getByLabel('Name of the workspace').fill('漏斗科技')
  await owner.keyboard.press('Control+Enter')
  await owner.waitForURL('**/today')
  await owner.goto(`${app.url}/settings/people`)
  await owner.getByRole('button', { name: 'Invite somebody' }).press('Enter')
  await owner.getByLabel('Name').fill('周倩')
  await owner.getByLabel('E-mail').fill('zhou@example.com')
  await owner.getByLabel('Language').selectOption('zh-CN')
  await owner.keyboard.press('Control+Enter')
  const link = await owner.getByLabel('Link', { exact: true }).inputValue()

  const invited = await open(new URL(link).pathname, 'zh-CN')
  await invited.getByRole('link', { name: '使用ACME登录' }).waitFor()
  expect(await flaws(invited)).toEqual([])

  const wu = await asked('wu')
  expect((await come(wu.answer, wu.cookie)).headers.get('location')).toBe(
    '/sign-in?elsewhere=identity_unknown',
  )

  const page = await open('/customers?q=hwjs', 'zh-CN')
  expect(await flaws(page)).toEqual([])
  await page.getByRole('link', { name: '使用ACME登录' }).press('Enter')
  await agree(page, 'zhou')
  await page.waitForURL('**/customers?q=hwjs')
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
  await page.goto(`${app.url}/settings/account`)
  await page.getByText('zhou@example.com。').waitFor()
  expect(await page.getByRole('button', { name: '取消关联' }).count()).toBe(0)
  expect(await flaws(page)).toEqual([])
})

test('an answer is good once, in the browser that asked, with the state it was given', async () => {
  const { cookie, answer } = await asked('zhou')
  const other = await asked('zhou')
  const changed = new URL(answer)
  changed.searchParams.set('state', 'another')
  for (const refused of [
    await come(changed, cookie),
    await come(answer, ''),
    await come(answer, other.cookie),
    await come(
      answer,
      cookie.replace(/(?<=^.{60})./, (last) => (last === 'A' ? 'B' : 'A')),
    ),
  ]) {
    expect(refused.headers.get('location')).toBe(failed)
    expect(refused.headers.getSetCookie().join()).not.toContain('loudou-session')
  }
  const good = await come(answer, cookie)
  expect(good.headers.get('location')).toBe('/board')
  expect(good.headers.get('cache-control')).toBe('no-store')
  expect(good.headers.getSetCookie().join('\n')).toMatch(/loudou-session=[^;]+;.*HttpOnly; SameSite=Lax/)
  expect((await come(answer, cookie)).headers.get('location')).toBe(failed)
})

test('neither a stranger nor somebody’s address gets into an account with a password', async () => {
  for (const name of ['stranger', 'lin']) {
    const page = await open('/sign-in', 'en')
    await page.getByRole('link', { name: 'Sign in with ACME' }).click()
    await agree(page, name)
    await page.getByText('not linked to anybody here').waitFor()
    expect(await flaws(page)).toEqual([])
    await page.goto(`${app.url}/today`)
    expect(page.url()).toBe(`${app.url}/sign-in`)
  }
})

test('who shows their password links their own account, comes in by it, and takes it away', async () => {
  await owner.goto(`${app.url}/settings/account`)
  expect(await flaws(owner)).toEqual([])
  await owner.goto(`${app.url}/api/oidc?link`)
  await owner.getByText('did not work').waitFor()
  await owner.getByRole('button', { name: 'Link my account' }).press('Enter')
  await owner.getByLabel('Your password').fill('not mine')
  await owner.keyboard.press('Enter')
  await owner.getByText('This is not your password').waitFor()
  await owner.getByLabel('Your password').fill(password)
  await owner.keyboard.press('Enter')
  await agree(owner, 'lin')
  await owner.getByText('Your account is linked').waitFor()
  expect(await flaws(owner)).toEqual([])

  const page = await open('/sign-in', 'en')
  await page.getByRole('link', { name: 'Sign in with ACME' }).click()
  await agree(page, 'lin')
  await page.waitForURL('**/today')
  await page.getByRole('button', { name: 'Account of 林岚' }).waitFor()

  await owner.getByRole('button', { name: 'Remove the link' }).press('Enter')
  await owner.getByLabel('Your password').fill(password)
  await owner.keyboard.press('Enter')
  await owner.getByRole('button', { name: 'Link my account' }).waitFor()
  const { cookie, answer } = await asked('lin')
  expect((await come(answer, cookie)).headers.get('location')).toBe('/sign-in?elsewhere=identity_unknown')
})

test('a person who was switched off is told what a stranger is told', async () => {
  const status = await owner.evaluate(async () => {
    const answer = await fetch('/api/v1/users')
    const { data } = (await answer.json()) as { data: { id: string; email: string }[] }
    const id = data.find(({ email }) => email === 'zhou@example.com')?.id
    const headers = { 'Content-Type': 'application/json' }
    const body = JSON.stringify({ isActive: false })
    return (await fetch(`/api/v1/users/${id}`, { method: 'PATCH', headers, body })).status
  })
  expect(status).toBe(200)
  const { cookie, answer } = await asked('zhou')
  expect((await come(answer, cookie)).headers.get('location')).toBe('/sign-in?elsewhere=identity_unknown')
})

test('a provider that does not answer leaves the password as a way in', async () => {
  const { cookie, answer } = await asked('zhou')
  await provider.stop()
  expect((await come(answer, cookie)).headers.get('location')).toBe(failed)
  const page = await open('/sign-in', 'en')
  await page.getByLabel('E-mail').fill('lin@example.com')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/today')
})
