import { expect, test } from 'vitest'
import { makeCard } from '../support/board-cards'
import { boardOn, eventually } from '../support/board-page'
import { flaws } from '../support/flaws'
import { demoJourneys } from '../support/journeys'

const journeys = demoJourneys()

test('fields are chosen for cards and how close they stand; both are there on the next board, and a complaint is flagged', async () => {
  const { body: customer } = await journeys.app.ask<{ id: string }>('rep', 'POST', '/api/v1/customers', {
    name: '投诉测试设备',
  })
  const id = await makeCard(journeys.app, '卡片上的字段', '初步接触', {
    customerId: customer.id,
    channel: '微信群',
  })
  const board = await boardOn(await journeys.visit('rep', '/board'))
  const { page } = board
  const card = board.card(id)
  await eventually(() => card.getByText(/^第 0 天 · 通常 \d+$/).count()).toBe(1)
  const height = async () => (await card.boundingBox())?.height ?? 0
  const before = await height()

  await page.getByRole('button', { name: '卡片', exact: true }).click()
  const chooser = page.getByRole('dialog', { name: '卡片' })
  await chooser.getByRole('checkbox', { name: '渠道' }).check()
  await card.getByText('微信群').waitFor()
  await chooser.getByText('卡片字段：已选 1/6').waitFor()
  await eventually(height).toBe(before + 20)
  expect(await flaws(page)).toEqual([])
  await chooser.getByRole('button', { name: '紧凑' }).click()
  await eventually(height).toBeLessThan(before)
  expect(new URL(page.url()).searchParams.get('card')).toBe('channel')

  const { status } = await journeys.app.ask('support', 'POST', '/api/v1/tickets', {
    ...{ subject: '停机', type: 'complaint', severity: 'high', channel: 'phone' },
    customerId: customer.id,
  })
  expect(status).toBe(201)
  await card.getByRole('img', { name: '有未结投诉' }).waitFor()

  await page.goto(`${journeys.app.url}/board`)
  await card.getByText('微信群').waitFor()
  await eventually(height).toBeLessThan(before)
  // A view that says of its own that there are none shows none.
  await page.goto(`${journeys.app.url}/board?card=`)
  await eventually(() => card.getByText('微信群').count()).toBe(0)
})
