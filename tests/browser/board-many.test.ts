import { beforeEach, expect, test } from 'vitest'
import { makeCard, rowOf, ruleStage, stageId, stepsOf } from '../support/board-cards'
import { type BoardPage, boardOn, eventually } from '../support/board-page'
import { flaws } from '../support/flaws'
import { demoJourneys, type Look } from '../support/journeys'

const journeys = demoJourneys()
let ids: [string, string, string]

beforeEach(async () => {
  const made: string[] = []
  for (const name of ['丙号一起', '乙号一起', '甲号一起'])
    made.unshift(await makeCard(journeys.app, name, '初步接触'))
  ids = made as [string, string, string]
})

const open = async (look?: Look) => boardOn(await journeys.visit('rep', '/board', look))
const press = async ({ page }: BoardPage, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const topOf = (board: BoardPage, stage: string) => async () => (await board.cards(stage)).slice(0, 3)

test('cards chosen with Ctrl and Shift are dragged together, stand in their order, and one Ctrl+Z takes all of them back', async () => {
  const board = await open()
  await board.card(ids[0]).click({ modifiers: ['ControlOrMeta'] })
  await board.card(ids[2]).click({ modifiers: ['Shift'] })
  await eventually(board.voice).toBe('已选 3 个')
  await board.hold(ids[1], '需求确认', 0)
  await eventually(() => board.page.getByText('3 个', { exact: true }).count()).not.toBe(0)
  await board.page.mouse.up()
  await board.toast('3 个商机已移到“需求确认”').waitFor()
  await eventually(topOf(board, '需求确认')).toEqual(ids)
  for (const id of ids) expect(await stepsOf(journeys.app, id)).toEqual(['初步接触', '需求确认'])
  await press(board, 'ControlOrMeta+z')
  await board.toast('3 个商机已回到原处').waitFor()
  await eventually(topOf(board, '初步接触')).toEqual(ids)
})

test.each([
  {
    language: 'zh-CN' as const,
    from: '初步接触',
    to: '需求确认',
    said: '已选 2 个',
    lifted: /^已一起拿起 2 张卡片/,
  },
  {
    language: 'en' as const,
    from: 'Contacted',
    to: 'Needs confirmed',
    said: '2 chosen',
    lifted: /^2 cards lifted together/,
  },
])(
  'by keys alone: Shift and arrows choose, Space lifts all of them, each step is said ($language)',
  async (words) => {
    const board = await open({ language: words.language })
    await board.card(ids[0]).focus()
    await press(board, 'Shift+ArrowDown')
    await eventually(board.voice).toBe(words.said)
    await press(board, 'Space')
    await eventually(board.voice).toMatch(words.lifted)
    await press(board, 'ArrowRight', 'ArrowUp', 'Space')
    await eventually(async () => (await board.cards(words.to)).slice(0, 2)).toEqual(ids.slice(0, 2))
    expect((await board.cards(words.from))[0]).toBe(ids[2])
  },
)

test('what all of them lack is asked for once; who goes without an amount stays chosen and is told of', async () => {
  await ruleStage(journeys.app, '方案报价', { requiredFields: ['expectedCloseOn'] })
  try {
    const board = await open()
    await board.card(ids[0]).focus()
    await press(board, 'x', 'ArrowDown')
    await eventually(() => board.card(ids[1]).evaluate((card) => card === document.activeElement)).toBe(true)
    await press(board, 'x', 'm')
    const menu = board.page.getByRole('dialog', { name: '移动 2 个商机到' })
    await menu.getByRole('button', { name: '方案报价' }).click()
    const asked = board.page.getByRole('alertdialog', { name: '把 2 个商机移到“方案报价”' })
    await asked.waitFor()
    expect(await flaws(board.page)).toEqual([])
    await asked.getByLabel('预计成交').fill('2026-12-24')
    await asked.getByRole('button', { name: '完成移动' }).click()
    await board.toast('2 个商机已移到“方案报价”').waitFor()
    for (const id of ids.slice(0, 2))
      expect(await rowOf(journeys.app, id)).toMatchObject({
        stageId: await stageId(journeys.app, '方案报价'),
        expectedCloseOn: '2026-12-24',
      })
  } finally {
    await ruleStage(journeys.app, '方案报价', { requiredFields: [] })
  }
})

test('a card that is dragged to the foot of the board is won there, and asks what winning asks', async () => {
  const board = await open()
  await board.hold(ids[0], '需求确认', 0)
  const zone = board.page.locator('[data-closing="won"]')
  const box = await zone.boundingBox()
  if (!box) throw new Error('there is no place to win it')
  await board.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 })
  await eventually(() => zone.getAttribute('class')).toContain('border-solid')
  await board.page.mouse.up()
  const asked = board.page.getByRole('alertdialog', { name: /甲号一起/ })
  await asked.getByRole('button', { name: '完成移动' }).click()
  await eventually(async () => (await rowOf(journeys.app, ids[0])).status).toBe('won')
})

test('a call is logged and a win begun from a card by its keys, without leaving the board', async () => {
  const board = await open()
  await board.card(ids[0]).focus()
  await press(board, 'l')
  const log = board.page.getByRole('dialog', { name: '“甲号一起”的跟进' })
  await log.getByLabel('结果如何').fill('电话沟通，同意报价')
  expect(await flaws(board.page)).toEqual([])
  await log.getByRole('button', { name: '记录' }).click()
  await log.waitFor({ state: 'hidden' })
  await eventually(async () => (await rowOf(journeys.app, ids[0])).lastFollowUpAt).not.toBeNull()
  await board.card(ids[0]).focus()
  await press(board, 'w')
  await board.page.getByRole('alertdialog', { name: /甲号一起/ }).waitFor()
})

test('the mouse that rests on a card is offered what is done most with it', async () => {
  const board = await open()
  await board.card(ids[0]).hover()
  await board.page.getByRole('button', { name: '安排下一步' }).click()
  const task = board.page.getByRole('dialog', { name: '“甲号一起”的下一步' })
  await task.getByRole('textbox').first().fill('约下周演示')
  await task
    .getByRole('button', { name: /任务|添加|保存/ })
    .last()
    .click()
  await board.card(ids[0]).getByText('约下周演示').waitFor()
})

test('a card that comes into a stage gets the tasks of its key activities, and says how many of them are done', async () => {
  const board = await open()
  await board.card(ids[0]).focus()
  await press(board, 'm')
  const menu = board.page.getByRole('dialog', { name: '移动“甲号一起”到' })
  await menu.getByRole('button', { name: '合同谈判' }).click()
  await board.card(ids[0]).getByText('0/2').waitFor()
  await board.card(ids[0]).getByText('确认付款与交付条款').waitFor()
  await press(board, 'ControlOrMeta+z')
  await eventually(() => stepsOf(journeys.app, ids[0])).toEqual(['初步接触', '合同谈判', '初步接触'])
  await eventually(() => board.card(ids[0]).getByText('无下一步').count()).toBe(1)
})
