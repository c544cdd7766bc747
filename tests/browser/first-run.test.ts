import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startApp } from '../support/app-server'
import { eventually } from '../support/board-page'
import { journeysOn } from '../support/journeys'

const journeys = journeysOn(() => startApp())
const owner = { name: '沈星', email: 'shen.xing@example.com', password: '江上之清风与山间之明月' }

async function signIn(page: Page, password: string): Promise<void> {
  await page.getByLabel('邮箱').fill(owner.email)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: `${owner.name}的账号` }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await page.waitForURL('**/sign-in')
}

test('whoever comes to an empty installation is asked how to begin', async () => {
  const page = await journeys.open('/board')
  await page.waitForURL('**/first-run')
  await page.getByRole('heading', { name: '欢迎使用漏斗' }).waitFor()
  await page.getByRole('button', { name: '载入演示数据' }).waitFor()
})

test('a workspace is set up with what is missing said beside its field, and its owner is signed in', async () => {
  const page = await journeys.open('/first-run')
  await page.getByRole('link', { name: '开始' }).click()
  await page.getByLabel('您的姓名').fill(owner.name)
  await page.getByLabel('邮箱').fill(owner.email)
  await page.getByLabel('工作区名称').fill('星河贸易')
  await page.getByLabel('密码', { exact: true }).fill('12345')
  await page.getByRole('button', { name: '创建工作区' }).click()
  await page.getByText('密码太容易被猜到。请至少使用 10 个字符').waitFor()
  expect(await page.getByLabel('工作区名称').inputValue()).toBe('星河贸易')
  await page.getByLabel('密码', { exact: true }).fill(owner.password)
  await page.getByRole('button', { name: '创建工作区' }).click()
  await page.waitForURL('**/today')
  await page.getByRole('link', { name: '商机看板' }).click()
  await page.getByText('还没有商机').waitFor()
  await page.getByRole('button', { name: '添加第一个商机' }).click()
  await page.getByRole('textbox', { name: '商机名称' }).fill('第一笔生意')
  await page.keyboard.press('Enter')
  await page.locator('[data-opportunity-id]').getByText('第一笔生意').waitFor()
})

test('a wrong password is refused in words, keeps the e-mail, and the right one opens', async () => {
  const page = await journeys.open('/sign-in')
  await page.getByRole('heading', { name: '登录星河贸易' }).waitFor()
  await signIn(page, 'not the password')
  await page.getByRole('alert').getByText('邮箱或密码不正确').waitFor()
  expect(await page.getByLabel('邮箱').inputValue()).toBe(owner.email)
  await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('password')
  await signIn(page, owner.password)
  await page.waitForURL('**/today')
})

test('after signing out, Back shows nothing of the workspace', async () => {
  const page = await journeys.open('/sign-in')
  await signIn(page, owner.password)
  await page.waitForURL('**/today')
  await page.goto(`${journeys.app.url}/board`)
  await page.getByText('第一笔生意').waitFor()
  await signOut(page)
  await page.goto(`${journeys.app.url}/board`)
  await page.waitForURL('**/sign-in?to=%2Fboard')
  expect(await page.getByText('第一笔生意').count()).toBe(0)
})

test('language is chosen at the door, remembered by the browser, and later by the person', async () => {
  const page = await journeys.open('/sign-in')
  await page.getByLabel('邮箱').fill(owner.email)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Sign in to 星河贸易' }).waitFor()
  expect(await page.getByLabel('E-mail').inputValue()).toBe(owner.email)
  await page.reload()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.getByLabel('E-mail').fill(owner.email)
  await page.getByLabel('Password', { exact: true }).fill(owner.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/today')
  await page.getByRole('button', { name: `Account of ${owner.name}` }).click()
  await page.getByRole('menuitemradio', { name: '中文' }).click()
  await page.getByRole('link', { name: '商机看板' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
})

test('the theme changes at once and comes with the very first byte afterwards, so that nothing flashes', async () => {
  const page = await journeys.open('/sign-in')
  await signIn(page, owner.password)
  await page.waitForURL('**/today')
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const light = await ground()
  await page.getByRole('button', { name: `${owner.name}的账号` }).click()
  await page.getByRole('menuitemradio', { name: '深色' }).click()
  await eventually(ground).not.toBe(light)
  const dark = await ground()
  const answer = await page.request.get(`${journeys.app.url}/today`)
  expect(await answer.text()).toMatch(/<html[^>]* data-theme="dark"/)
  await page.addInitScript(() => {
    requestAnimationFrame(() => {
      const first = document.body ? getComputedStyle(document.documentElement).backgroundColor : ''
      document.documentElement.setAttribute('data-first-ground', first)
    })
  })
  await page.reload()
  expect(['', dark]).toContain(await page.locator('html').getAttribute('data-first-ground'))
  expect(await ground()).toBe(dark)
})
