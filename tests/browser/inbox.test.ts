import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually } from '../support/board-page'
import { flaws } from '../support/flaws'
import { focusedText } from '../support/focused-text'
import { demoJourneys } from '../support/journeys'
import { settled } from '../support/settled'

const journeys = demoJourneys(30)

interface Item {
  id: string
  part: string
  recordId: string
  name: string
}
const inboxOf = async (person: 'rep' | 'support') =>
  (await journeys.app.ask<{ data: Item[] }>(person, 'GET', '/api/v1/inbox?limit=200')).body.data
const newsOfRep = async () =>
  (await inboxOf('rep')).filter(({ part }) => part === 'news').map(({ name }) => name)
async function handToRep(name: string): Promise<string> {
  const ownerId = await journeys.app.idOf('rep')
  const { ask } = journeys.app
  const { body } = await ask<{ id: string }>('owner', 'POST', '/api/v1/customers', { name, ownerId })
  return body.id
}
const waitingIn = async (page: Page) => {
  const name = await page.getByRole('navigation').getByRole('link', { name: /待办/ }).innerText()
  return Number(/(\d+) 项/.exec(name)?.[1] ?? 0)
}

test('what is handed to me appears by itself, with its number in the rail, first on today', async () => {
  const page = await journeys.visit('rep', '/today', { language: 'zh-CN' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await settled(page)
  const before = (await inboxOf('rep')).length
  expect(await waitingIn(page)).toBe(before)
  await handToRep('云帆物流')
  const line = page.getByRole('region', { name: /待办/ }).getByRole('link', { name: /云帆物流/ })
  await line.waitFor()
  await eventually(() => waitingIn(page)).toBe(before + 1)
  expect(await flaws(page)).toEqual([])
})

test('by keyboard alone: gone through by J, opened by Enter, settled by E, and brought back by Ctrl+Z', async () => {
  const id = await handToRep('远景仪器')
  const page = await journeys.visit('rep', '/inbox', { language: 'zh-CN' })
  const { keyboard } = page
  const focused = () => focusedText(page)
  await page.getByRole('link', { name: /远景仪器/ }).waitFor()
  await eventually(async () => {
    await keyboard.press('j')
    return focused()
  }).toContain('远景仪器')
  await keyboard.press('Enter')
  await page.getByRole('dialog', { name: '远景仪器' }).waitFor()
  expect(page.url()).toContain(`open=customer/${id}`)
  await keyboard.press('Escape')
  await page.getByRole('dialog', { name: '远景仪器' }).waitFor({ state: 'detached' })
  await eventually(focused).toContain('远景仪器')
  expect(await focused()).not.toContain('未读')
  expect(await flaws(page)).toEqual([])
  await keyboard.press('e')
  await page.getByText('已办结：远景仪器').waitFor()
  await eventually(newsOfRep).not.toContain('远景仪器')
  await page.getByRole('link', { name: /远景仪器/ }).waitFor({ state: 'detached' })
  await keyboard.press('Control+z')
  await page.getByRole('link', { name: /远景仪器/ }).waitFor()
  await eventually(newsOfRep).toContain('远景仪器')
})

test('a due task is completed from the inbox, and everything that others brought is settled in one step', async () => {
  const { ask } = journeys.app
  await ask('rep', 'POST', '/api/v1/tasks', { title: '寄合同', dueOn: '2020-01-02' })
  await handToRep('恒越精密')
  const page = await journeys.visit('rep', '/inbox', { language: 'en' })
  await settled(page)
  await page.getByRole('button', { name: 'Complete “寄合同”' }).press('Enter')
  await page.getByText('Completed: 寄合同').waitFor()
  await page.getByRole('button', { name: 'Settle all shown' }).press('Enter')
  await eventually(newsOfRep).toEqual([])
  await page.getByRole('heading', { name: /New for you/ }).waitFor({ state: 'detached' })
  expect((await inboxOf('rep')).some(({ name }) => name === '寄合同')).toBe(false)
})

test('on a phone the number stands at today, and nothing stands beyond the edge', async () => {
  await handToRep('上海市浦东新区张江高科技园区超级长名称的精密仪器制造与进出口贸易股份有限公司')
  const page = await journeys.visit('rep', '/inbox', { viewport: { width: 390, height: 844 } })
  await settled(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  expect(await page.getByRole('navigation').getByRole('link', { name: /今天/ }).innerText()).toMatch(/\d/)
  expect(await flaws(page)).toEqual([])
})
