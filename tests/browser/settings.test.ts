import { expect, test } from 'vitest'
import { flaws } from '../support/flaws'
import { demoJourneys } from '../support/journeys'
import { settled } from '../support/settled'

const journeys = demoJourneys(30)

test('a calendar is made and given a year’s holidays; one of its days opens from the year', async () => {
  const page = await journeys.visit('owner', '/settings/calendars?year=2026', { language: 'zh-CN' })
  await settled(page)
  await page.getByRole('button', { name: '新建工作日历' }).press('Enter')
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: /^名称/ }).fill('客服值班')
  await form.getByRole('textbox', { name: /^周六/ }).fill('10-16')
  await form.getByText('10:00-16:00').waitFor()
  await page.keyboard.press('Control+Enter')
  await form.waitFor({ state: 'detached' })
  const card = page.getByRole('region', { name: '客服值班' })
  await card.getByRole('button', { name: '载入 2026 年节假日' }).press('Enter')
  const golden = card.getByRole('button', { name: '2026-10-10 国庆节调休上班: 09:00-12:00 13:00-18:00' })
  await golden.waitFor()
  expect(await flaws(page)).toEqual([])
  await golden.press('Enter')
  await page.getByRole('dialog').getByLabel('工作时间').waitFor()
})

test('a rate that is written makes one total of a list in two currencies', async () => {
  const page = await journeys.visit('owner', '/settings/currencies', { language: 'en' })
  await page.getByRole('button', { name: 'New rate for USD' }).press('Enter')
  const form = page.getByRole('dialog')
  await form.getByLabel('Is worth').fill('7.1055')
  await page.keyboard.press('Control+Enter')
  await form.waitFor({ state: 'detached' })
  await page.getByRole('row', { name: /USD/ }).getByText('7.1055').waitFor()
  expect(await flaws(page)).toEqual([])
  const { ask } = journeys.app
  const { body } = await ask<{ data: { id: string }[] }>('owner', 'GET', '/api/v1/customers?limit=1')
  const foreign = { name: 'Abroad', customerId: body.data[0]?.id, amount: 10_000, currency: 'USD' }
  expect((await ask('owner', 'POST', '/api/v1/opportunities', foreign)).status).toBe(201)
  await page.goto(new URL('/opportunities', page.url()).href)
  const total = page.getByRole('button', { name: /in all ≈/ })
  await total.press('Enter')
  await page
    .getByRole('dialog')
    .getByText(/1 USD = 7[.]1055 CNY/)
    .waitFor()
  expect(await flaws(page)).toEqual([])
})

test('the reference of the API is searched, and an operation has an address of its own', async () => {
  const page = await journeys.visit('rep', '/settings/api', { language: 'zh-CN' })
  const search = page.getByRole('searchbox', { name: '字段、操作或关键词' })
  await search.fill('opportunities lost')
  await search.press('Enter')
  await page.waitForURL('**/settings/api?q=*')
  await page.getByRole('link', { name: 'POST Lose' }).press('Enter')
  await page.waitForURL('**/settings/api/opportunities#loseOpportunity')
  await page.getByRole('heading', { name: 'Lose', exact: true }).waitFor()
  expect(await flaws(page)).toEqual([])
})
