import { expect, test } from 'vitest'
import { makeCard, rowOf } from '../support/board-cards'
import { eventually } from '../support/board-page'
import { flaws } from '../support/flaws'
import { demoJourneys } from '../support/journeys'

const journeys = demoJourneys(200)

test('a rep writes product lines by keyboard; the amount follows, is told where it comes from, and goes back with an undo', async () => {
  const id = await makeCard(journeys.app, '带明细', '初步接触', { amount: 100_000 })
  const page = await journeys.visit('rep', `/opportunities/${id}`)
  await page.getByText('手工填写').waitFor()
  await page.getByRole('tab', { name: '产品明细' }).click()
  const product = page.getByRole('combobox', { name: '产品' })
  await product.fill('机器人')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => product.inputValue()).toContain('机器人')
  // What is picked says its name.
  await page.getByLabel('成交名称').waitFor({ state: 'detached' })
  await page.getByLabel('数量').fill('2')
  await page.getByLabel('折扣率 %').fill('10')
  await page.keyboard.press('Enter')

  const grid = page.getByRole('grid', { name: '带明细的产品明细' })
  await grid.getByRole('row').nth(1).waitFor()
  await page.getByText('由 1 行产品明细合计').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('productId')
  await page.getByLabel('成交名称').fill('现场培训')
  await page.getByLabel('单价').fill('5000')
  await page.keyboard.press('Enter')
  await page.getByText('由 2 行产品明细合计').waitFor()
  await grid.getByText('合计').waitFor()
  const before = (await rowOf(journeys.app, id)).amount ?? 0

  // Along the cells of the second line: its quantity.
  await grid.getByRole('row').nth(2).locator('[data-cell=quantity]').click()
  await page.keyboard.press('Enter')
  const box = page.getByRole('dialog').locator('input[name=quantity]')
  await box.fill('3')
  await box.press('Enter')
  await eventually(async () => (await rowOf(journeys.app, id)).amount).toBe(before + 1_000_000)
  expect(await flaws(page)).toEqual([])

  await grid.getByRole('row').nth(2).locator('[data-cell=unitPrice]').click()
  await page.keyboard.press('Delete')
  await page.getByText('由 1 行产品明细合计').waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('由 2 行产品明细合计').waitFor()
  expect((await rowOf(journeys.app, id)).amount).toBe(before + 1_000_000)
})
