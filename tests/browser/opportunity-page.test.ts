import { expect, test } from 'vitest'
import { makeCard, rowOf, stepsOf } from '../support/board-cards'
import { eventually } from '../support/board-page'
import { flaws } from '../support/flaws'
import { demoJourneys } from '../support/journeys'

const journeys = demoJourneys(200)

test('along the path a rep moves an opportunity by keyboard; a win asks for what it needs, and the path says where it stands', async () => {
  const id = await makeCard(journeys.app, '沿着路径', '初步接触', { amount: null })
  const page = await journeys.visit('rep', `/opportunities/${id}`)
  const path = page.getByRole('region', { name: '阶段路径' })
  const here = path.locator('[aria-current=step]')
  await here.getByText('初步接触').waitFor()
  await path.getByText('一周内约到第一次面谈', { exact: false }).waitFor()
  await page.getByText('还没有安排下一步。').waitFor()

  await path.getByRole('button', { name: '方案报价' }).focus()
  await page.keyboard.press('Enter')
  await here.getByText('方案报价').waitFor()
  await path.getByText('已跳过').waitFor()
  expect(await stepsOf(journeys.app, id)).toEqual(['初步接触', '方案报价'])

  await path.getByRole('button', { name: '赢单' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.locator('input[name=amount]').fill('98765')
  await page.keyboard.press('Control+Enter')
  await here.getByText('赢单').waitFor()
  await eventually(async () => (await rowOf(journeys.app, id)).status).toBe('won')
})

test('the page tells how similar ones went and which were won, each a link, and axe finds nothing', async () => {
  const path = `/api/v1/opportunities?limit=1&filter=${encodeURIComponent(
    JSON.stringify({ field: 'status', op: 'is', value: 'open' }),
  )}`
  const { body } = await journeys.app.ask<{ data: { id: string }[] }>('manager', 'GET', path)
  const page = await journeys.visit('manager', `/opportunities/${body.data[0]?.id}`)
  const similar = page.getByRole('region', { name: '类似商机的结果' })
  await similar
    .getByText('个商机', { exact: false })
    .or(similar.getByText('太少', { exact: false }))
    .first()
    .waitFor()
  await similar.getByText('类似的赢单').waitFor()
  expect(await flaws(page)).toEqual([])
})
