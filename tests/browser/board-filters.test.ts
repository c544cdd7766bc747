import { expect, test } from 'vitest'
import { makeCard, rowOf } from '../support/board-cards'
import { type BoardPage, boardOn, eventually } from '../support/board-page'
import { flaws } from '../support/flaws'
import { demoJourneys } from '../support/journeys'

const journeys = demoJourneys()
const open = async (query = '') => boardOn(await journeys.visit('manager', `/board${query}`))
const search = ({ page }: BoardPage) => page.getByRole('searchbox', { name: '商机或客户名称' })
const query = ({ page }: BoardPage) => new URL(page.url()).searchParams
const allCards = async ({ page }: BoardPage) => page.locator('[data-opportunity-id]').count()

test('an owner is chosen among those in sight, stands in the address, and Back takes the choice away again', async () => {
  const board = await open()
  const repId = await journeys.app.idOf('rep')
  const total = await board.page.getByText(/^在谈 \d+ 个$/).textContent()
  await board.page.getByRole('button', { name: '负责人' }).click()
  await board.page.getByRole('checkbox', { name: '王敏' }).check()
  await eventually(() => Promise.resolve(query(board).getAll('owner'))).toEqual([repId])
  await eventually(() => board.page.getByText(/^在谈 \d+ 个$/).textContent()).not.toBe(total)
  await board.page.keyboard.press('Escape')
  await board.page.getByRole('button', { name: '负责人：王敏' }).waitFor()
  await board.page.goBack()
  await eventually(() => Promise.resolve(query(board).has('owner'))).toBe(false)
  await eventually(() => board.page.getByText(/^在谈 \d+ 个$/).textContent()).toBe(total)
  await board.page.getByRole('button', { name: '负责人：所有人' }).waitFor()
})

test('a filter survives a reload and a way to another page and back', async () => {
  const board = await open(`?owner=${await journeys.app.idOf('rep')}`)
  const total = await board.page.getByText(/^在谈 \d+ 个$/).textContent()
  await board.page.getByRole('link', { name: '今天' }).click()
  await board.page.waitForURL('**/today')
  await board.page.goBack()
  await board.page.getByRole('button', { name: '负责人：王敏' }).waitFor()
  expect(await board.page.getByText(/^在谈 \d+ 个$/).textContent()).toBe(total)
  await board.reload()
  await board.page.getByRole('button', { name: '负责人：王敏' }).waitFor()
})

test.each([
  { typed: '筑影', what: 'letters of its name' },
  { typed: 'zyjh', what: 'the initials of its pinyin' },
  { typed: 'zhuying', what: 'its pinyin' },
])('text finds a card by $what', async ({ typed }) => {
  const id = await makeCard(journeys.app, '筑影计划', '需求确认')
  const board = await open()
  await search(board).pressSequentially(typed)
  await eventually(() => Promise.resolve(query(board).get('q'))).toBe(typed)
  await eventually(() => board.cards('需求确认')).toContain(id)
  await eventually(async () =>
    (await board.page.locator('[data-opportunity-id]').allTextContents()).every((text) =>
      text.includes('筑影'),
    ),
  ).toBe(true)
})

test('text finds cards by the name of their customer', async () => {
  const { body } = await journeys.app.ask<{ id: string }>('rep', 'POST', '/api/v1/customers', {
    name: '缥缈峰灵鹫科技有限公司',
    kind: 'company',
  })
  const id = await makeCard(journeys.app, '年度框架', '方案报价', { customerId: body.id })
  const board = await open()
  await search(board).fill('缥缈峰')
  await eventually(() => allCards(board)).toBe(1)
  expect(await board.cards('方案报价')).toEqual([id])
})

test('where nothing fits, the board says so and takes the filter away', async () => {
  const board = await open('?q=查无此事')
  await board.page.getByText('没有符合筛选的商机').waitFor()
  await board.page.getByRole('button', { name: '清除筛选' }).click()
  await eventually(() => allCards(board)).toBeGreaterThan(0)
  await eventually(() => search(board).inputValue()).toBe('')
  expect(query(board).has('q')).toBe(false)
})

test('a column of more than 60 cards loads them as it scrolls, and only those in sight are in the document', async () => {
  for (let n = 70; n > 0; n -= 1) await makeCard(journeys.app, `长列 ${n}`, '合同谈判')
  const board = await open(`?q=${encodeURIComponent('长列')}`)
  const column = board.column('合同谈判')
  await column.getByText('70 个', { exact: true }).waitFor()
  const seen = new Set<string>()
  const list = column.locator('.overflow-y-auto')
  await eventually(async () => {
    const cards = await board.cards('合同谈判')
    expect(cards.length).toBeLessThan(20)
    cards.forEach((card) => seen.add(card))
    await list.evaluate((element) => element.scrollBy(0, 400))
    return seen.size
  }).toBe(70)
  expect(await board.page.locator('*').count()).toBeLessThan(2500)
})

test('quick add puts a card on top of its column, stays open for the next, and keeps the text when the network is cut', async () => {
  journeys.expectComplaints(/ERR_FAILED/)
  const board = await boardOn(await journeys.visit('rep', '/board'))
  const column = board.column('需求确认')
  await column.getByRole('button', { name: '添加到“需求确认”' }).click()
  const line = column.getByRole('textbox', { name: '商机名称' })
  await line.fill('随手记一笔')
  await line.press('Enter')
  await column.locator('[data-opportunity-id]').first().getByText('随手记一笔').waitFor()
  await eventually(() => line.inputValue()).toBe('')
  const [id] = await board.cards('需求确认')
  expect(await rowOf(journeys.app, id as string)).toMatchObject({ name: '随手记一笔', amount: null })
  await board.page.route('**/api/board/add', (route) => route.abort())
  await line.fill('断网的一笔')
  await line.press('Enter')
  await column.getByRole('alert').getByText('未添加').waitFor()
  expect(await line.inputValue()).toBe('断网的一笔')
  await board.page.unroute('**/api/board/add')
  await line.press('Enter')
  await column.getByText('断网的一笔').waitFor()
})

test('the whole filter is built on the board as on a list, and goes to the list of the same opportunities', async () => {
  const big = await makeCard(journeys.app, '大单一号', '需求确认', { amount: 987_654_300 })
  const board = await open()
  await board.page.getByRole('button', { name: '筛选', exact: true }).click()
  const dialog = board.page.getByRole('dialog')
  await dialog.getByRole('button', { name: '添加条件', exact: true }).click()
  await dialog.getByLabel('字段').selectOption({ label: '金额' })
  await dialog.getByLabel('比较').selectOption({ label: '大于' })
  await dialog.getByRole('textbox').fill('900万')
  await dialog.getByRole('button', { name: '应用' }).click()
  await eventually(() => allCards(board)).toBe(1)
  expect(await board.cards('需求确认')).toEqual([big])
  expect(await flaws(board.page)).toEqual([])
  await board.page.getByRole('link', { name: '列表', exact: true }).click()
  await board.page.waitForURL('**/opportunities?filter=*')
  await board.page.getByText('大单一号').first().waitFor()
  await board.page.goBack()
  await eventually(() => allCards(board)).toBe(1)
})

test('a filter that is none is left out, and the board says so', async () => {
  const board = await open('?filter=%7B%22field%22%3A%22nothing%22%7D')
  await board.page.getByText('地址里的筛选条件无法识别，已忽略。').waitFor()
  await eventually(() => allCards(board)).toBeGreaterThan(1)
})

test('cards say what has become of them since a day, and the board counts and lists it', async () => {
  const id = await makeCard(journeys.app, '新到商机', '初步接触')
  const board = await open()
  await board.page.getByRole('button', { name: '变化' }).click()
  await board.page.getByRole('menuitemradio', { name: '昨天' }).click()
  await board.card(id).getByText('新增', { exact: true }).waitFor()
  expect(query(board).get('since')).toBe('yesterday')
  await board.page.getByRole('button', { name: /^新增 \d+$/ }).click()
  await board.page
    .getByRole('dialog', { name: /^新增/ })
    .getByRole('button', { name: /新到商机/ })
    .click()
  await board.page.getByRole('dialog', { name: '新到商机' }).waitFor()
})
