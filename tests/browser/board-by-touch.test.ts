import { beforeEach, expect, test } from 'vitest'
import { makeCard, rowOf, stepsOf } from '../support/board-cards'
import { type BoardPage, boardOn, eventually } from '../support/board-page'
import { demoJourneys, phone } from '../support/journeys'
import { fingerOn, middleOf } from '../support/touch'

const journeys = demoJourneys()
const tablet = { viewport: { width: 1024, height: 768 }, hasTouch: true }
let first: string

beforeEach(async () => {
  for (let n = 9; n > 0; n -= 1) first = await makeCard(journeys.app, `触屏 ${n}`, '初步接触')
})

async function onPhone() {
  const board = await boardOn(await journeys.visit('rep', '/board', phone))
  const tabs = board.page.getByRole('group', { name: '阶段' })
  const shown = () => tabs.locator('[aria-current]').textContent()
  return { board, tabs, shown, finger: await fingerOn(board.page) }
}

test('on a phone one stage is seen at a time: its tab leads to it, and a swipe to the next', async () => {
  const { board, tabs, shown, finger } = await onPhone()
  expect(await shown()).toContain('初步接触')
  await tabs.getByRole('button', { name: '方案报价' }).tap()
  await eventually(shown).toContain('方案报价')
  await finger.stroke({ x: 330, y: 600 }, { x: -280 })
  await eventually(shown).toContain('合同谈判')
  await eventually(async () => (await middleOf(board.column('合同谈判'))).x).toBeCloseTo(195, 0)
  await finger.stroke({ x: 60, y: 600 }, { x: 280 })
  await eventually(shown).toContain('方案报价')
  await eventually(async () => (await middleOf(board.column('方案报价'))).x).toBeCloseTo(195, 0)
})

test('on a phone a card is added to the stage that is shown', async () => {
  const { board, tabs, shown } = await onPhone()
  await tabs.getByRole('button', { name: '需求确认' }).tap()
  await eventually(shown).toContain('需求确认')
  await board.column('需求确认').getByRole('button', { name: '添加到“需求确认”' }).tap()
  await board.page.getByRole('textbox', { name: '商机名称' }).fill('路上谈成')
  await board.page.getByRole('button', { name: '添加', exact: true }).tap()
  await board.column('需求确认').getByText('路上谈成').waitFor()
})

test('a finger that strokes over cards scrolls them and moves none', async () => {
  const { board, finger } = await onPhone()
  const list = board.column('初步接触').locator('.overflow-y-auto')
  const { y } = await middleOf(board.card(first))
  await finger.stroke({ x: 195, y: y + 200 }, { y: -250 })
  await eventually(() => list.evaluate((element) => element.scrollTop)).toBeGreaterThan(100)
  expect(await board.page.getByRole('dialog').count()).toBe(0)
  expect(await rowOf(journeys.app, first)).toMatchObject({ version: 1 })
})

test('a tap opens the card; one that is lifted and let go of where it was asks where it goes and moves there', async () => {
  const { board, finger } = await onPhone()
  await board.card(first).tap()
  await board.page.getByRole('dialog', { name: '触屏 1' }).waitFor()
  await board.page.goBack()
  await board.page.getByRole('dialog').waitFor({ state: 'hidden' })
  await finger.down(await middleOf(board.card(first)))
  await lifted(board)
  await finger.up()
  const sheet = board.page.getByRole('dialog', { name: '移动“触屏 1”到' })
  await sheet.getByRole('button', { name: '需求确认' }).tap()
  await eventually(() => stepsOf(journeys.app, first)).toEqual(['初步接触', '需求确认'])
  await board.toast('已移到“需求确认”').getByRole('button', { name: '撤销' }).tap()
  await eventually(async () => (await board.cards('初步接触'))[0]).toBe(first)
})

const lifted = (board: BoardPage) =>
  eventually(() => board.card(first).evaluate((card) => getComputedStyle(card).borderStyle)).toBe('dashed')

test('on a phone a lifted card held at the side turns to the next stage, and is dropped there; at the foot it is won', async () => {
  const { board, shown, finger } = await onPhone()
  const from = await middleOf(board.card(first))
  await finger.down(from)
  await lifted(board)
  await finger.move({ x: 300, y: from.y })
  await finger.move({ x: 375, y: from.y })
  await eventually(shown).toContain('需求确认')
  await finger.move({ x: 200, y: from.y + 10 })
  await board.column('需求确认').locator('ul > li[aria-hidden]').waitFor()
  await finger.up()
  await eventually(() => stepsOf(journeys.app, first)).toEqual(['初步接触', '需求确认'])

  const again = await middleOf(board.card(first))
  await finger.down(again)
  await lifted(board)
  const zone = await middleOf(board.page.locator('[data-closing="won"]'))
  await finger.move({ x: zone.x, y: (again.y + zone.y) / 2 })
  await finger.move(zone)
  await finger.up()
  await board.page.getByRole('alertdialog').waitFor()
})

test('a call is written down from the card, in a field that is large and ready to be spoken into; nothing is wider than the phone', async () => {
  const { board } = await onPhone()
  const wide = () => board.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(await wide()).toBe(0)
  const slot = board.page.locator(`[data-card="${first}"]`)
  await slot.getByRole('button', { name: '“触屏 1”的跟进' }).tap()
  const form = board.page.getByRole('dialog')
  const field = form.getByLabel('结果如何')
  await eventually(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
  const { fontSize, height } = await field.evaluate((element) => {
    const { fontSize: size } = getComputedStyle(element)
    return { fontSize: parseFloat(size), height: element.clientHeight }
  })
  expect(fontSize).toBeGreaterThanOrEqual(16)
  expect(height).toBeGreaterThanOrEqual(150)
  expect(await wide()).toBe(0)
  await field.fill('客户同意下周看样机')
  await form.getByRole('button', { name: '记录', exact: true }).tap()
  await form.waitFor({ state: 'hidden' })
  await eventually(async () => (await rowOf(journeys.app, first)).lastFollowUpAt).not.toBeNull()
})

test('on a tablet a long press lifts the card, the finger carries it, and letting go drops it', async () => {
  const board = await boardOn(await journeys.visit('rep', '/board', tablet))
  const finger = await fingerOn(board.page)
  const from = await middleOf(board.card(first))
  const goal = await middleOf(board.column('方案报价').locator('ul').last())
  await finger.down(from)
  await eventually(() => board.card(first).evaluate((card) => getComputedStyle(card).borderStyle)).toBe(
    'dashed',
  )
  for (const part of [0.1, 0.4, 0.7, 1])
    await finger.move({ x: from.x + (goal.x - from.x) * part, y: from.y })
  await board.column('方案报价').locator('ul > li[aria-hidden]').waitFor()
  await finger.up()
  await eventually(() => stepsOf(journeys.app, first)).toEqual(['初步接触', '方案报价'])
})

test('on a tablet too, a finger that moves at once scrolls and lifts nothing', async () => {
  const board = await boardOn(await journeys.visit('rep', '/board', tablet))
  const finger = await fingerOn(board.page)
  const list = board.column('初步接触').locator('.overflow-y-auto')
  const { x, y } = await middleOf(board.card(first))
  await finger.stroke({ x, y: y + 250 }, { y: -300 })
  await eventually(() => list.evaluate((element) => element.scrollTop)).toBeGreaterThan(100)
  expect(await rowOf(journeys.app, first)).toMatchObject({ version: 1 })
})
