import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually } from '../support/board-page'
import { flaws } from '../support/flaws'
import { demoJourneys, phone } from '../support/journeys'

const journeys = demoJourneys(60)

const total = async (page: Page) =>
  /\d+/.exec((await page.getByText(/找到 \d+|共 \d+/).textContent()) ?? '')?.[0]
const found = (filter: object) =>
  journeys.app
    .ask<{ total: number }>(
      'manager',
      'GET',
      `/api/v1/customers?count=true&limit=1&filter=${encodeURIComponent(JSON.stringify(filter))}`,
    )
    .then(({ body }) => body.total)

const buyers = {
  related: 'opportunity',
  by: 'customerId',
  where: { field: 'status', op: 'in', value: ['won'] },
  measure: 'count',
  op: 'gte',
  value: 1,
}

test('a manager builds a filter over what customers bought, keeps it as a segment, and finds it in the rail', async () => {
  const page = await journeys.visit('manager', '/customers', { language: 'zh-CN' })
  await page.getByRole('button', { name: '筛选', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '筛选客户' })
  await dialog.getByRole('button', { name: '添加条件', exact: true }).click()
  await dialog.getByLabel('字段').selectOption({ label: '商机' })
  await dialog.getByRole('button', { name: '添加条件', exact: true }).first().click()
  await dialog.getByLabel('字段').last().selectOption({ label: '状态' })
  await dialog.getByLabel('赢单').check()
  expect(await flaws(page)).toEqual([])
  await dialog.getByRole('button', { name: '应用' }).click()
  await page.getByRole('button', { name: '商机数量（状态是赢单）不小于1', exact: true }).waitFor()
  const wanted = await found(buyers)
  expect(wanted).toBeGreaterThan(0)
  await eventually(() => total(page)).toBe(String(wanted))

  await page.getByRole('button', { name: '视图' }).click()
  await page.getByRole('menuitem', { name: '存为分群' }).click()
  const save = page.getByRole('dialog', { name: '存为分群' })
  await save.getByRole('textbox').fill('买过的客户')
  await save.getByLabel('所有人可用').check()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('link', { name: '买过的客户' }).first().click()
  await page.getByRole('heading', { level: 1, name: '买过的客户' }).waitFor()
  await page.getByText('商机数量（状态是赢单）不小于1').waitFor()
  await eventually(() => total(page)).toBe(String(wanted))
  expect(await flaws(page)).toEqual([])

  const agent = await journeys.visit('support', '/today', { language: 'en' })
  await agent.getByRole('link', { name: '买过的客户' }).first().click()
  await agent.getByText('Number of Opportunities (Status is Won) is at least 1').waitFor()
})

test('rows chosen by keys are changed together after a preview, and taken back in one step', async () => {
  const page = await journeys.visit('manager', '/customers?sort=name', { language: 'en' })
  await page.locator('tbody tr').first().waitFor()
  const industries = () => page.locator('tbody tr td:nth-child(5)').allTextContents()
  const before = await industries()
  // Keys are heard once the page is alive, some time after it is seen.
  await eventually(async () => {
    await page.keyboard.press('j')
    return page.evaluate(() => document.activeElement?.hasAttribute('data-row-id'))
  }).toBe(true)
  for (const key of ['x', 'j', 'x', 'j', 'x']) await page.keyboard.press(key)
  const bar = page.getByRole('region', { name: 'Chosen records' })
  await bar.getByText('3 chosen').waitFor()
  await bar.getByRole('button', { name: 'Change a field' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Change a field of many Customers' })
  await dialog.getByLabel('Field').selectOption({ label: 'Industry' })
  await dialog.getByLabel('New value').fill('Shipping')
  await page.keyboard.press('Control+Enter')
  await dialog.getByText('3 records would change.').waitFor()
  expect(await flaws(page)).toEqual([])
  expect(await industries()).toEqual(before)
  await page.keyboard.press('Control+Enter')
  await eventually(async () => (await industries()).filter((each) => each === 'Shipping').length).toBe(3)
  await page.keyboard.press('Control+z')
  await eventually(industries).toEqual(before)
  await bar.waitFor({ state: 'detached' })
})

test('columns are chosen and ordered, and the address carries them', async () => {
  const page = await journeys.visit('manager', '/customers', { language: 'en' })
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByLabel('City', { exact: true }).click()
  await page.getByRole('columnheader', { name: 'City' }).waitFor()
  await page.getByLabel('Level', { exact: true }).click()
  await page.getByRole('columnheader', { name: 'Level' }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Move “City” up' }).click()
  await eventually(async () => new URL(page.url()).searchParams.get('columns')).toBe(
    'status,industry,ownerId,city,updatedAt',
  )
  await page.reload()
  await eventually(() => page.getByRole('columnheader').allTextContents()).toEqual([
    'Choose all shown',
    ...['Name', 'Status', 'Industry', 'Owner', 'City', 'Last changed'],
  ])
})

test('a filter is built with the thumb', async () => {
  const page = await journeys.visit('rep', '/opportunities', { language: 'zh-CN', ...phone })
  await page.getByRole('button', { name: '筛选', exact: true }).tap()
  const dialog = page.getByRole('dialog', { name: '筛选商机' })
  await dialog.getByRole('button', { name: '添加条件', exact: true }).tap()
  await dialog.getByLabel('字段').selectOption({ label: '预计成交' })
  await dialog.getByLabel('值', { exact: true }).selectOption({ label: '本月' })
  expect(await flaws(page)).toEqual([])
  await dialog.getByRole('button', { name: '应用' }).tap()
  await page.getByRole('button', { name: '预计成交在本月', exact: true }).waitFor()
})
