import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { makeCard, moveByApi, rowOf, stepsOf } from '../support/board-cards'
import { type BoardPage, boardOn, eventually } from '../support/board-page'
import { loudou } from '../support/command-line'
import { demoJourneys } from '../support/journeys'

const journeys = demoJourneys()
let rep: BoardPage
let manager: BoardPage
let id: string

// A rep and the manager of the team look at one board, each in a browser of their own.
beforeEach(async () => {
  id = await makeCard(journeys.app, '两人一张', '初步接触')
  const viewport = { width: 1900, height: 900 }
  rep = await boardOn(await journeys.visit('rep', '/board', { viewport }))
  const { app } = journeys
  manager = await boardOn(
    await journeys.visit('manager', `/board?owner=${await app.idOf('rep')}`, { viewport }),
  )
})

const has = (board: BoardPage, stage: string, card: string) => async () =>
  (await board.cards(stage)).includes(card)

test('who looks at a board is shown to the others on it, and is gone from theirs when they leave', async () => {
  const others = (board: BoardPage) => async () =>
    board.page
      .getByRole('list', { name: '也在看此看板' })
      .getByRole('img')
      .evaluateAll((found) => found.map((one) => one.ariaLabel))
  await eventually(others(rep)).toEqual(['李蕾'])
  await eventually(others(manager)).toEqual(['王敏'])
  // A list of the same opportunities is no board.
  await manager.page.goto(`${journeys.app.url}/opportunities`)
  await eventually(others(rep)).toEqual([])
  await manager.page.goto(`${journeys.app.url}/board`)
  await eventually(others(rep)).toEqual(['李蕾'])
  await manager.page.close()
  await eventually(others(rep)).toEqual([])
})

test('what one drags, the other sees move, and both end in the same order', async () => {
  await rep.drag(id, '需求确认', 1)
  await eventually(has(manager, '需求确认', id)).toBe(true)
  expect(await manager.cards('需求确认')).toEqual(await rep.cards('需求确认'))
  await manager.drag(id, '方案报价', 0)
  await eventually(has(rep, '方案报价', id)).toBe(true)
  await eventually(async () => (await rep.cards('方案报价')).join()).toBe(
    (await manager.cards('方案报价')).join(),
  )
  expect(await stepsOf(journeys.app, id)).toEqual(['初步接触', '需求确认', '方案报价'])
})

test('a move through the API appears on every screen, with the figures of both columns', async () => {
  const count = (board: BoardPage) =>
    board
      .column('方案报价')
      .getByText(/^\d+ 个$/)
      .textContent()
  const before = Number.parseInt((await count(rep)) ?? '')
  await moveByApi(journeys.app, id, '方案报价')
  for (const board of [rep, manager]) {
    await eventually(has(board, '方案报价', id)).toBe(true)
    await eventually(() => count(board)).toBe(`${before + 1} 个`)
  }
})

test('what the command line writes appears on the screen', async () => {
  const { data } = journeys.app
  await writeFile(join(data, 'new.csv'), '商机,阶段,负责人\n命令行写的商机,需求确认,wang.min@example.com\n')
  const map = {
    columns: { 商机: 'name', 阶段: 'stage', 负责人: 'ownerId' },
    references: { ownerId: { by: 'email' } },
  }
  await writeFile(join(data, 'map.json'), JSON.stringify(map))
  const env = { LOUDOU_DATA: data, DATABASE_URL: '', DATABASE_DIALECT: '' }
  const ended = await loudou(env, ['import', 'opportunities', 'new.csv', '--map', 'map.json'])
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  await rep.column('需求确认').getByText('命令行写的商机').waitFor()
})

test('a card that is given to somebody else leaves the board of who may not see it, and the filter of who may', async () => {
  const mate = await otherSeller()
  const { status } = await journeys.app.ask('manager', 'POST', `/api/v1/opportunities/${id}/assign`, {
    ownerId: mate,
  })
  expect(status).toBe(200)
  for (const board of [rep, manager]) await eventually(has(board, '初步接触', id)).toBe(false)
  await manager.page.goto(`${journeys.app.url}/board?owner=${mate}`)
  await manager.card(id).waitFor()
})

test('who holds a card in the air is told who moved it meanwhile, and when', async () => {
  await rep.card(id).focus()
  await rep.page.keyboard.press('Space')
  await eventually(rep.voice).toContain('两人一张')
  await moveByApi(journeys.app, id, '合同谈判', 'manager')
  await rep.toast(/李蕾把“两人一张”移到了“合同谈判”（\d\d:\d\d）/).waitFor()
})

test('who moves a card without having heard of another move is told of it, and the last move stands on both screens', async () => {
  journeys.expectComplaints(/ERR_FAILED/)
  await rep.page.route('**/api/board/changes', (route) => route.abort())
  await moveByApi(journeys.app, id, '合同谈判', 'manager')
  await eventually(has(manager, '合同谈判', id)).toBe(true)
  await rep.drag(id, '需求确认', 0)
  await rep.toast('李蕾把“两人一张”移到了“合同谈判”').waitFor()
  await rep.toast('已移到“需求确认”').waitFor()
  await eventually(has(manager, '需求确认', id)).toBe(true)
  expect(await stepsOf(journeys.app, id)).toEqual(['初步接触', '合同谈判', '需求确认'])
})

test('an undo is refused, naming who, where somebody changed the card since', async () => {
  await rep.drag(id, '需求确认', 0)
  const undo = rep.toast('已移到“需求确认”').getByRole('button', { name: '撤销' })
  await undo.waitFor()
  await moveByApi(journeys.app, id, '合同谈判', 'manager')
  await eventually(has(rep, '合同谈判', id)).toBe(true)
  await undo.click()
  await rep.toast('李蕾').waitFor()
  expect(await stepsOf(journeys.app, id)).toEqual(['初步接触', '需求确认', '合同谈判'])
  expect((await rowOf(journeys.app, id)).version).toBe(3)
})

/** Somebody else of the manager's teams, as one sees in the cards. */
async function otherSeller(): Promise<string> {
  const { body } = await journeys.app.ask<{ data: { ownerId: string | null }[] }>(
    'manager',
    'GET',
    '/api/v1/opportunities?limit=200',
  )
  const me = await journeys.app.idOf('rep')
  const found = body.data.find(({ ownerId }) => ownerId !== null && ownerId !== me)
  if (!found?.ownerId) throw new Error('the manager sees nobody else')
  return found.ownerId
}
