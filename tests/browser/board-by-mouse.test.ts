import { beforeEach, expect, test } from 'vitest'
import { limitStage, makeCard, moveByApi, rowOf, someLostReason, stepsOf } from '../support/board-cards'
import { type BoardPage, boardOn, eventually } from '../support/board-page'
import { demoJourneys } from '../support/journeys'

const journeys = demoJourneys()
// Wide enough for all six columns, so that every drop is in sight.
const viewport = { width: 1900, height: 900 }
let board: BoardPage
let ids: string[]

// A pile of three fresh cards on top of the first column; the last one made lies on top.
beforeEach(async () => {
  ids = []
  for (const name of ['丙号商机', '乙号商机', '甲号商机'])
    ids.unshift(await makeCard(journeys.app, name, '初步接触'))
  board = await boardOn(await journeys.visit('rep', '/board', { viewport }))
})

const topOf = async (stage: string, n: number) => (await board.cards(stage)).slice(0, n)
const dialog = () => board.page.getByRole('alertdialog').or(board.page.getByRole('dialog'))

test('a card dragged to another column stays there after a reload, and its history has the step', async () => {
  const [first] = ids as [string]
  await board.drag(first, '需求确认', 1)
  await eventually(() => stepsOf(journeys.app, first)).toEqual(['初步接触', '需求确认'])
  expect((await board.cards('需求确认'))[1]).toBe(first)
  await board.reload()
  expect((await board.cards('需求确认'))[1]).toBe(first)
  expect(await board.cards('初步接触')).not.toContain(first)
  const { body } = await journeys.app.ask('rep', 'GET', `/api/screen/opportunities/${first}/timeline`)
  expect(JSON.stringify(body)).toContain('opportunity.move')
})

test('a card dragged within its column stays in its new place, and that is no step of its history', async () => {
  const [first, second, third] = ids as [string, string, string]
  expect(await topOf('初步接触', 3)).toEqual([first, second, third])
  const before = await rowOf(journeys.app, first)
  await board.drag(first, '初步接触', 3)
  await eventually(() => topOf('初步接触', 3)).toEqual([second, third, first])
  await eventually(async () => (await rowOf(journeys.app, first)).rank).not.toBe(before.rank)
  await board.reload()
  expect(await topOf('初步接触', 3)).toEqual([second, third, first])
  expect(await stepsOf(journeys.app, first)).toEqual(['初步接触'])
})

test('the button of the notice takes a move back to the very same place', async () => {
  const [first, second] = ids as [string, string]
  await board.drag(second, '方案报价', 0)
  await board.toast('已移到“方案报价”').getByRole('button', { name: '撤销' }).click()
  await eventually(() => topOf('初步接触', 2)).toEqual([first, second])
  await board.toast('已回到原处').waitFor()
  await board.reload()
  expect(await topOf('初步接触', 2)).toEqual([first, second])
  expect(await board.cards('方案报价')).not.toContain(second)
})

test('Ctrl+Z takes back the latest move, and inside a text field it stays the undo of the text', async () => {
  const [first] = ids as [string]
  await board.drag(first, '方案报价', 0)
  await board.toast('已移到“方案报价”').waitFor()
  const search = board.page.getByRole('searchbox', { name: '商机或客户名称' })
  await search.click()
  await board.page.keyboard.press('Control+z')
  expect((await rowOf(journeys.app, first)).version).toBe(2)
  await board.card(first).focus()
  await board.page.keyboard.press('Control+z')
  await eventually(() => topOf('初步接触', 1)).toEqual([first])
})

test('a drop on won asks for the closing day and the final amount, and then completes', async () => {
  const [first] = ids as [string]
  await board.drag(first, '赢单', 0)
  await dialog().getByLabel('金额').fill('15000.50')
  await dialog().getByLabel('成交日期').fill('2026-01-15')
  expect((await rowOf(journeys.app, first)).status).toBe('open')
  await dialog().getByRole('button', { name: '完成移动' }).click()
  await dialog().waitFor({ state: 'hidden' })
  expect(await rowOf(journeys.app, first)).toMatchObject({
    status: 'won',
    amount: 1_500_050,
    closedOn: '2026-01-15',
    probability: 100,
  })
})

test('a drop on lost asks for the reason, says what is missing, and then completes', async () => {
  const [first] = ids as [string]
  const reason = await someLostReason(journeys.app)
  await board.drag(first, '输单', 0)
  await dialog().getByRole('button', { name: '完成移动' }).click()
  await dialog().getByText('请填写此项').last().waitFor()
  await dialog().getByRole('combobox', { name: '输单原因' }).fill(reason.name)
  await board.page.getByRole('option', { name: reason.name }).click()
  await dialog().getByLabel('输给谁').fill('友商')
  await dialog().getByRole('button', { name: '完成移动' }).click()
  await dialog().waitFor({ state: 'hidden' })
  expect(await rowOf(journeys.app, first)).toMatchObject({
    status: 'lost',
    lostReasonId: reason.id,
    competitor: '友商',
  })
  await eventually(() => topOf('输单', 1)).toEqual([first])
})

test('giving up the question puts the card back where it was', async () => {
  const [first, second] = ids as [string, string]
  await board.drag(second, '输单', 0)
  await dialog().getByRole('button', { name: '取消' }).click()
  await eventually(() => topOf('初步接触', 2)).toEqual([first, second])
  expect(await rowOf(journeys.app, second)).toMatchObject({ status: 'open', version: 1 })
  await eventually(() => board.card(second).evaluate((card) => card === document.activeElement)).toBe(true)
})

test('a move into a full stage is refused: the card goes back and the reason is said', async () => {
  const [first] = ids as [string]
  await limitStage(journeys.app, '合同谈判', 1)
  await makeCard(journeys.app, '占位', '初步接触').then((id) => moveByApi(journeys.app, id, '合同谈判'))
  try {
    await board.drag(first, '合同谈判', 0)
    await board.toast('该阶段最多').waitFor()
    await eventually(async () => (await board.cards('初步接触')).includes(first)).toBe(true)
    expect(await board.cards('合同谈判')).not.toContain(first)
    expect(await board.voice()).toContain('该阶段最多')
    expect(await rowOf(journeys.app, first)).toMatchObject({ version: 1 })
  } finally {
    await limitStage(journeys.app, '合同谈判', null)
  }
})

test('a move while the network is cut is put back, said so, and can be made again afterwards', async () => {
  journeys.expectComplaints(/ERR_FAILED/)
  const [first] = ids as [string]
  const pattern = '**/api/board/move'
  await board.page.route(pattern, (route) => route.abort())
  await board.drag(first, '需求确认', 0)
  await board.toast('连不上服务器').waitFor()
  await eventually(() => topOf('初步接触', 1)).toEqual([first])
  expect(await rowOf(journeys.app, first)).toMatchObject({ version: 1 })
  await board.page.unroute(pattern)
  await board.drag(first, '需求确认', 0)
  await eventually(() => stepsOf(journeys.app, first)).toEqual(['初步接触', '需求确认'])
})

test('Escape while dragging leaves everything as it was', async () => {
  const [first, second] = ids as [string, string]
  await board.hold(first, '方案报价', 0)
  await board.page.keyboard.press('Escape')
  await board.page.mouse.up()
  expect(await topOf('初步接触', 2)).toEqual([first, second])
  expect(await rowOf(journeys.app, first)).toMatchObject({ version: 1 })
})
