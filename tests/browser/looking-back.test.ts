import { expect, test } from 'vitest'
import { eventually } from '../support/board-page'
import { flaws } from '../support/flaws'
import { demoJourneys } from '../support/journeys'
import { settled } from '../support/settled'

const journeys = demoJourneys(30)

async function thrownAway(name: string): Promise<string> {
  const { ask } = journeys.app
  const { body } = await ask<{ id: string }>('owner', 'POST', '/api/v1/customers', { name })
  await ask('owner', 'DELETE', `/api/v1/customers/${body.id}`)
  return body.id
}

test('by keyboard alone: what was thrown away is found by its initials, chosen, restored, and thrown away again by undo', async () => {
  const id = await thrownAway('云帆物流')
  const page = await journeys.visit('owner', '/bin', { language: 'zh-CN' })
  const { keyboard } = page
  const statusOf = async () => (await journeys.app.ask('owner', 'GET', `/api/v1/customers/${id}`)).status
  const line = page.getByRole('row', { name: /云帆物流/ })
  await line.waitFor()
  const search = page.getByRole('searchbox')
  await eventually(async () => {
    await keyboard.press('/')
    return search.evaluate((field) => field === document.activeElement)
  }).toBe(true)
  await keyboard.type('yfwl')
  await page.waitForURL('**/bin?q=yfwl')
  await keyboard.press('Enter')
  await eventually(async () => {
    await keyboard.press('j')
    return page.evaluate(() => document.activeElement?.closest('[data-row]')?.textContent ?? '')
  }).toContain('云帆物流')
  await keyboard.press('x')
  await page.getByRole('region', { name: '已选记录' }).waitFor()
  expect(await flaws(page)).toEqual([])
  await page.getByRole('button', { name: '恢复所选' }).press('Enter')
  await page.getByText('已恢复“云帆物流”').waitFor()
  await eventually(statusOf).toBe(200)
  await line.waitFor({ state: 'detached' })
  await keyboard.press('Control+z')
  await eventually(statusOf).toBe(404)
})

test('the log is narrowed by keyboard to what one act did, and it stands in the address', async () => {
  await thrownAway('远景仪器')
  const page = await journeys.visit('owner', '/settings/log', { language: 'zh-CN' })
  const lines = page.getByRole('list', { name: '事件日志' }).getByRole('listitem')
  await lines.first().waitFor()
  const act = page.getByLabel('操作', { exact: true })
  await eventually(async () => {
    await act.focus()
    await page.keyboard.press('ArrowDown')
    await settled(page)
    return page.url()
  }).toContain('act=delete')
  await eventually(async () => (await lines.allInnerTexts()).every((text) => text.includes('删除'))).toBe(
    true,
  )
  await lines.filter({ hasText: '远景仪器' }).first().waitFor()
  expect(await flaws(page)).toEqual([])
})

test('the chain of events is checked from the page, and says by whom', async () => {
  const page = await journeys.visit('owner', '/settings/log', { language: 'en' })
  const check = page.getByRole('button', { name: 'Check now' })
  await settled(page)
  await eventually(async () => {
    await check.press('Enter')
    return page.getByText(/events, unbroken/).isVisible()
  }).toBe(true)
  expect(await flaws(page)).toEqual([])
})

test('those who may not read the log are told it is not there, and a rep’s bin holds only their own', async () => {
  await thrownAway('别人的客户')
  const page = await journeys.visit('rep', '/bin', { language: 'zh-CN' })
  await page.getByRole('heading', { level: 1, name: '回收站' }).waitFor()
  expect(await page.getByText('别人的客户').count()).toBe(0)
  journeys.expectComplaints(/404/)
  const answer = await page.goto(`${journeys.app.url}/settings/log`)
  expect(answer?.status()).toBe(404)
})
