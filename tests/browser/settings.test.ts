import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoJourneys } from '../support/journeys'
import { settled } from '../support/settled'

const journeys = demoJourneys(30)

async function flaws(page: Page) {
  await settled(page)
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}

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
