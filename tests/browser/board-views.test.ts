import { expect, test } from 'vitest'
import { boardOn, eventually } from '../support/board-page'
import { flaws } from '../support/flaws'
import { demoJourneys } from '../support/journeys'
import { makeCard } from '../support/board-cards'

const journeys = demoJourneys()
const ask = <Answer>(method: string, path: string, body?: object) =>
  journeys.app.ask<Answer>('administrator', method, path, body)

test('the heads say first what is chosen: it stands in the address, and the forecast says the same', async () => {
  const id = await makeCard(journeys.app, '首位甲', '需求确认')
  const board = await boardOn(await journeys.visit('manager', '/board?q=首位甲'))
  await board.card(id).waitFor()
  const head = board.column('需求确认').locator('header b, header .font-bold').first()
  await eventually(() => head.textContent()).toBe('¥1.2万')
  await board.page.getByRole('button', { name: '口径' }).click()
  await board.page.getByRole('menuitemradio', { name: '加权金额' }).click()
  await eventually(() => head.textContent()).toMatch(/^加权 ¥/)
  await eventually(() => Promise.resolve(new URL(board.page.url()).searchParams.get('measure'))).toBe(
    'weighted',
  )
  await board.page.getByRole('button', { name: '口径：加权金额' }).waitFor()
  await board.page.getByRole('link', { name: '预测' }).click()
  await board.page.waitForURL('**/board/forecast?**measure=weighted**')
  await board
    .column('未填日期')
    .getByText(/^加权 ¥/)
    .first()
    .waitFor()
  expect(await flaws(board.page)).toEqual([])
})

test('a board opens with the view of one’s team where the address names nothing, and with all where that is asked for', async () => {
  const [wanted, other] = [
    await makeCard(journeys.app, '团队视图内', '需求确认'),
    await makeCard(journeys.app, '别的', '需求确认'),
  ]
  const view = await ask<{ id: string }>('POST', '/api/v1/views', {
    name: '团队看板',
    list: 'opportunities',
    address: 'q=团队视图内',
    isShared: true,
  })
  const teams = await ask<{ data: { id: string }[] }>('GET', '/api/v1/teams?limit=200')
  for (const { id } of teams.body.data)
    expect((await ask('PATCH', `/api/v1/teams/${id}`, { boardViewId: view.body.id })).status).toBe(200)
  const board = await boardOn(await journeys.visit('rep', '/board'))
  await eventually(() => board.cards('需求确认')).toEqual([wanted])
  const search = board.page.getByRole('searchbox', { name: '商机或客户名称' })
  await eventually(() => search.inputValue()).toBe('团队视图内')
  await search.fill('')
  await eventually(() => board.cards('需求确认')).toContain(other)
  expect(new URL(board.page.url()).searchParams.get('whole')).toBe('1')
  await board.reload()
  await eventually(() => board.cards('需求确认')).toContain(other)
})
