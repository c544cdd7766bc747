import { expect, test } from 'vitest'
import { startApp } from '../support/app-server'
import { eventually } from '../support/board-page'
import { journeysOn } from '../support/journeys'

const journeys = journeysOn(() => startApp())

test('demo data is loaded with its progress, one click makes one a rep, and every page says that it is a demo', async () => {
  const page = await journeys.open('/')
  await page.getByRole('button', { name: '载入演示数据' }).click()
  const bar = page.getByRole('progressbar', { name: '正在载入演示数据' })
  await eventually(() => bar.getAttribute('aria-valuetext')).toMatch(/^商机 [\d,]+ \/ 1,000$/)
  await page.waitForURL('**/sign-in', { timeout: 50_000 })
  await page.getByRole('button', { name: /^销售 ?以看板为家/ }).click()
  await page.waitForURL('**/today')
  await page.getByText('当前是演示数据').waitFor()
  await page.getByRole('link', { name: '商机看板' }).click()
  await page.locator('[data-opportunity-id]').first().waitFor()
  await page.getByText('当前是演示数据').waitFor()
})

test('one looks around as somebody else at any time, and sees what that person may see', async () => {
  const page = await journeys.open('/sign-in')
  await page.getByRole('button', { name: /^客服/ }).click()
  await page.waitForURL('**/today')
  await page.getByRole('link', { name: '换个身份看看' }).click()
  await page.getByRole('button', { name: /^销售经理/ }).click()
  await page.waitForURL('**/today')
  expect(await page.getByRole('button', { name: '李蕾的账号' }).count()).toBe(1)
})
