import { expect, test } from 'vitest'
import { dayOf } from '@/lib/domain/days'
import { monthsLater } from '@/lib/domain/forecast-periods'
import { makeCard, rowOf } from '../support/board-cards'
import { type BoardPage, boardOn, eventually } from '../support/board-page'
import { flaws } from '../support/flaws'
import { demoJourneys } from '../support/journeys'

const journeys = demoJourneys()
const viewport = { width: 1900, height: 900 }
const month = (n: number) => monthsLater(dayOf(Date.now(), 'Asia/Shanghai').slice(0, 7), n)
const named = (n: number) =>
  new Intl.DateTimeFormat('zh-CN', { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${month(n)}-01`),
  )
const dueOf = async (id: string) => (await rowOf(journeys.app, id)).expectedCloseOn

/** A card of its own that closes on the 20th of next month, alone on the forecast. */
async function alone(name: string, open = '/board/forecast') {
  const id = await makeCard(journeys.app, name, '需求确认', { expectedCloseOn: `${month(1)}-20` })
  const board = await boardOn(
    await journeys.visit('rep', `${open}?q=${encodeURIComponent(name)}`, { viewport }),
  )
  await board.card(id).waitFor()
  return { id, board }
}

/** Carries a card over a column with the mouse, until it is seen where it would land. */
async function holdOver(board: BoardPage, id: string, column: string) {
  const from = await board.card(id).boundingBox()
  const goal = await board.column(column).boundingBox()
  if (!from || !goal) throw new Error('it cannot be seen')
  await board.page.mouse.move(from.x + 60, from.y + 20)
  await board.page.mouse.down()
  await board.page.mouse.move(from.x + 60, from.y + 40, { steps: 4 })
  await board.page.mouse.move(goal.x + goal.width / 2, goal.y + 220, { steps: 12 })
}
const landing = (board: BoardPage, column: string) => board.column(column).locator('ul > li[aria-hidden]')

test('the same question by month: a card dragged to another month closes there, and one step takes it back', async () => {
  const { id, board } = await alone('预测拖动', '/board')
  await board.page.keyboard.press('2')
  await board.page.waitForURL('**/board/forecast?q=**')
  await board.column(named(1)).waitFor()
  await eventually(() => board.cards(named(1))).toEqual([id])
  await board.column(named(1)).getByText('¥1.2万').first().waitFor()
  await holdOver(board, id, named(2))
  await landing(board, named(2)).waitFor()
  await board.page.mouse.up()
  await eventually(() => dueOf(id)).toBe(`${month(2)}-20`)
  await eventually(() => board.cards(named(2))).toEqual([id])
  await board.column(named(2)).getByText('¥1.2万').first().waitFor()
  await board
    .toast(`已移到“${named(2)}”`)
    .getByRole('button', { name: '撤销' })
    .click()
  await eventually(() => dueOf(id)).toBe(`${month(1)}-20`)
  await eventually(() => board.cards(named(1))).toEqual([id])
  expect(await flaws(board.page)).toEqual([])
})

test('nothing is put into the past; what somebody else changed meanwhile goes back and says who', async () => {
  const { id, board } = await alone('预测退回')
  await board.page.route('**/api/forecast/changes', (route) => route.abort())
  journeys.expectComplaints(/forecast\/(changes|move)|ERR_FAILED|409/)
  await holdOver(board, id, '已过预计成交日')
  await board.page.mouse.up()
  await eventually(() => board.cards(named(1))).toEqual([id])
  await journeys.app.ask('manager', 'PATCH', `/api/v1/opportunities/${id}`, { description: '改过' })
  await holdOver(board, id, named(3))
  await landing(board, named(3)).waitFor()
  await board.page.mouse.up()
  await board.toast(/修改了此记录/).waitFor()
  await eventually(() => board.cards(named(1))).toEqual([id])
  expect(await dueOf(id)).toBe(`${month(1)}-20`)
})

test('by keys alone: Space lifts, arrows carry past what takes nothing, Space drops, and each step is said', async () => {
  const { id, board } = await alone('预测键盘')
  const press = (key: string) => board.page.keyboard.press(key)
  await board.card(id).focus()
  await press('Space')
  await eventually(board.voice).toMatch(/^已从.*拿起预测键盘/)
  await press('ArrowRight')
  await eventually(board.voice).toMatch(new RegExp(`^“${named(2)}”`))
  await press('Space')
  await eventually(() => dueOf(id)).toBe(`${month(2)}-20`)
  await eventually(() => board.cards(named(2))).toEqual([id])
  await eventually(() =>
    board.page.evaluate(() => document.activeElement?.getAttribute('data-opportunity-id')),
  ).toBe(id)
  await press('KeyM')
  const menu = board.page.getByRole('dialog')
  await menu.getByRole('button', { name: '未填日期' }).waitFor()
  expect(await menu.getByRole('button', { name: '已过预计成交日' }).count()).toBe(0)
  await menu.getByRole('button', { name: '未填日期' }).click()
  await eventually(() => dueOf(id)).toBeNull()
})
