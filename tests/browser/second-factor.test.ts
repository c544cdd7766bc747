import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AppServer, startApp } from '../support/app-server'
import { launchChromium } from '../support/chromium'
import { flaws } from '../support/flaws'
import { codeAt, stepOf } from '@/lib/access/one-time-code'

let app: AppServer
let browser: Browser
/** The owner's browser, and the invited person's. */
let owner: Page
let invited: Page
let secret = ''
let codes: string[] = []

beforeAll(async () => {
  app = await startApp()
  browser = await launchChromium()
  owner = await open('/first-run/workspace', 'en')
  invited = await open('/sign-in', 'zh-CN')
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const email = 'zhou@example.com'
const password = 'a phrase of my own'

async function open(path: string, locale: 'en' | 'zh-CN'): Promise<Page> {
  const page = await (await browser.newContext({ locale })).newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(`${app.url}${path}`)
  return page
}

/** Shows the password; gives the page that asks for a code. */
async function halfway(): Promise<Page> {
  const page = await open('/sign-in', 'zh-CN')
  await page.getByLabel('邮箱').fill(email)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await page.getByLabel('验证码').waitFor()
  return page
}

test('an invited person chooses a password and is in', async () => {
  await owner.getByLabel('Your name').fill('林岚')
  await owner.getByLabel('E-mail').fill('lin@example.com')
  await owner.getByLabel('Password', { exact: true }).fill('correct horse battery')
  await owner.getByLabel('Name of the workspace').fill('漏斗科技')
  await owner.keyboard.press('Control+Enter')
  await owner.waitForURL('**/today')
  await owner.goto(`${app.url}/settings/people`)
  await owner.getByRole('button', { name: 'Invite somebody' }).press('Enter')
  await owner.getByLabel('Name').fill('周倩')
  await owner.getByLabel('E-mail').fill(email)
  await owner.getByLabel('Language').selectOption('zh-CN')
  await owner.keyboard.press('Control+Enter')
  const link = await owner.getByLabel('Link', { exact: true }).inputValue()
  await invited.goto(`${app.url}${new URL(link).pathname}`)
  await invited.getByLabel('密码', { exact: true }).fill(password)
  await invited.keyboard.press('Enter')
  await invited.waitForURL('**/today')
})

test('a second factor is set up by keyboard, once the password was shown', async () => {
  await invited.goto(`${app.url}/settings/account`)
  await invited.getByRole('button', { name: '开启', exact: true }).press('Enter')
  await invited.getByLabel('您的密码').fill('not mine')
  await invited.keyboard.press('Enter')
  await invited.getByText('密码不正确').waitFor()
  await invited.keyboard.press('Control+a')
  await invited.keyboard.type(password)
  await invited.keyboard.press('Enter')
  await invited.getByRole('img', { name: '供身份验证器扫描的二维码' }).waitFor()
  expect(await flaws(invited)).toEqual([])
  secret = (await invited.locator('code').innerText()).replaceAll(' ', '')
  await invited.getByLabel('应用中的验证码').fill('000000')
  await invited.keyboard.press('Enter')
  await invited.getByText('验证码不正确').waitFor()
  await invited.keyboard.type(codeAt(secret, stepOf(Date.now())))
  await invited.keyboard.press('Enter')
  await invited.getByText('您的恢复码').waitFor()
  expect(await flaws(invited)).toEqual([])
  codes = await invited.getByRole('alertdialog').getByRole('listitem').allInnerTexts()
  expect(codes).toHaveLength(10)
  await invited.getByRole('button', { name: '我已保存' }).click()
  await invited.getByText('还剩 10 个恢复码').waitFor()
  await invited.reload()
  expect(await invited.content()).not.toContain(codes[0])
})

test('signing in asks for a code after the password, and takes it once', async () => {
  const page = await halfway()
  expect(await flaws(page)).toEqual([])
  await page.getByLabel('验证码').fill('000000')
  await page.keyboard.press('Enter')
  await page.getByText('验证码不正确').waitFor()
  // The one after it, since the present one may have been taken when it was set up.
  const code = codeAt(secret, stepOf(Date.now()) + 1)
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/today')
  const again = await halfway()
  await again.getByLabel('验证码').fill(code)
  await again.keyboard.press('Enter')
  await again.getByText('验证码不正确').waitFor()
  await again.goto(`${app.url}/today`)
  expect(again.url()).toContain('/sign-in')
})

test('a recovery code lets in once; the session it opened is ended from another browser', async () => {
  const page = await halfway()
  await page.getByLabel('验证码').fill(codes[0] as string)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/today')
  const again = await halfway()
  await again.getByLabel('验证码').fill(codes[0] as string)
  await again.keyboard.press('Enter')
  await again.getByText('验证码不正确').waitFor()

  await invited.reload()
  await invited.getByText('还剩 9 个恢复码').waitFor()
  expect(await flaws(invited)).toEqual([])
  const others = invited.getByRole('button', { name: /^退出(Linux|.*上的)/ })
  expect(await others.count()).toBe(2)
  await others.first().click()
  await invited.getByText('已在该处退出').waitFor()
  await page.goto(`${app.url}/today`)
  expect(page.url()).toBe(`${app.url}/sign-in`)
  await invited.getByRole('button', { name: '退出其他设备' }).press('Enter')
  await invited.getByText('已退出其他 1 处登录').waitFor()
  await invited.goto(`${app.url}/today`)
  expect(invited.url()).toBe(`${app.url}/today`)
})

test('an administrator takes a lost second factor away', async () => {
  await owner.goto(`${app.url}/settings/people`)
  await owner.getByText('Two-factor', { exact: true }).waitFor()
  await owner.getByRole('button', { name: 'More for 周倩' }).press('Enter')
  await owner.getByRole('menuitem', { name: 'Reset the second factor' }).press('Enter')
  await owner.getByRole('dialog').getByRole('button', { name: 'Reset the second factor' }).click()
  await owner.getByText('The second factor of 周倩 was taken away').waitFor()
  const page = await open('/sign-in', 'zh-CN')
  await page.getByLabel('邮箱').fill(email)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/today')
})
