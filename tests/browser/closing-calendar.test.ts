import { expect, test } from 'vitest'
import { dayOf } from '@/lib/domain/days'
import { monthsLater } from '@/lib/domain/forecast-periods'
import { makeCard, rowOf } from '../support/board-cards'
import { eventually } from '../support/board-page'
import { flaws } from '../support/flaws'
import { demoJourneys, phone } from '../support/journeys'

const journeys = demoJourneys()
const month = monthsLater(dayOf(Date.now(), 'Asia/Shanghai').slice(0, 7), 1)
const dueOf = async (id: string) => (await rowOf(journeys.app, id)).expectedCloseOn

const made = (name: string, day: string) =>
  makeCard(journeys.app, name, '需求确认', { expectedCloseOn: `${month}-${day}` })
const open = async (name: string, look = {}) => {
  const page = await journeys.visit(
    'rep',
    `/board/calendar?month=${month}&q=${encodeURIComponent(name)}`,
    look,
  )
  const day = (n: string) => page.locator(`[data-day="${month}-${n}"]`)
  const card = (id: string) => page.locator(`[data-day] [data-opportunity-id="${id}"]`)
  const isOn = (id: string, n: string) =>
    eventually(() => day(n).locator(`[data-opportunity-id="${id}"]`).count()).toBe(1)
  return { page, day, card, isOn }
}

test('a card dragged to another day closes on it, and one step takes it back', async () => {
  const id = await made('日历拖动', '10')
  const { page, day, card, isOn } = await open('日历拖动')
  await isOn(id, '10')
  const [from, goal] = [await card(id).boundingBox(), await day('18').boundingBox()]
  if (!from || !goal) throw new Error('it cannot be seen')
  await page.mouse.move(from.x + 20, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(from.x + 30, from.y + 20, { steps: 4 })
  await page.mouse.move(goal.x + goal.width / 2, goal.y + goal.height / 2, { steps: 10 })
  await eventually(async () => (await day('18').getAttribute('class'))?.includes('bg-celadon-wash')).toBe(
    true,
  )
  await page.mouse.up()
  await eventually(() => dueOf(id)).toBe(`${month}-18`)
  await isOn(id, '18')
  await page.locator('[data-sonner-toast]').getByRole('button', { name: '撤销' }).click()
  await eventually(() => dueOf(id)).toBe(`${month}-10`)
  await isOn(id, '10')
  expect(await flaws(page)).toEqual([])
})

test('by keys: arrows walk, Space lifts and drops, Page Down turns the page, Enter opens a day', async () => {
  const ids = [await made('日历键盘一', '10')]
  for (const name of ['日历键盘二', '日历键盘三', '日历键盘四']) ids.push(await made(name, '12'))
  const [id] = ids as [string]
  const { page, day, card, isOn } = await open('日历键盘')
  const focusedDay = () => page.evaluate(() => document.activeElement?.getAttribute('data-day'))
  await card(id).focus()
  await page.keyboard.press('Space')
  await eventually(() => page.locator('p[aria-live="assertive"].sr-only').textContent()).toMatch(
    /拿起日历键盘一/,
  )
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await eventually(() => dueOf(id)).toBe(`${month}-17`)
  await isOn(id, '17')
  await eventually(focusedDay).toBe(`${month}-17`)
  await day('11').focus()
  await page.keyboard.press('ArrowRight')
  await eventually(focusedDay).toBe(`${month}-12`)
  expect(await day('12').locator('[data-opportunity-id]').count()).toBe(3)
  await page.keyboard.press('Enter')
  const list = page.getByRole('dialog')
  await eventually(() => list.getByRole('button', { name: /日历键盘/ }).count()).toBe(3)
  await page.keyboard.press('Escape')
  await list.waitFor({ state: 'hidden' })
  await day('12').focus()
  await page.keyboard.press('PageDown')
  await page.waitForURL(`**month=${monthsLater(month, 1)}**`)
})

test('a day with more than three opens the list of all of them', async () => {
  for (const n of ['一', '二', '三', '四', '五']) await made(`满日${n}`, '14')
  const { page, day } = await open('满日')
  await day('14')
    .getByRole('button', { name: /全部 5 个/ })
    .click()
  const list = page.getByRole('dialog')
  await eventually(() => list.getByRole('button', { name: /满日/ }).count()).toBe(5)
  expect(await flaws(page)).toEqual([])
})

test('on a phone the month is a list of its days', async () => {
  const id = await made('手机日历', '21')
  const { page } = await open('手机日历', phone)
  const entry = page.getByRole('region', { name: `${month}-21` }).getByRole('button', { name: /手机日历/ })
  await entry.click()
  await page.waitForURL(`**open=opportunity**${id}**`)
  await page.goBack()
  await entry.waitFor()
  expect(await flaws(page)).toEqual([])
})
