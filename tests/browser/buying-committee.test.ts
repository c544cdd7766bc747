import { expect, test } from 'vitest'
import { makeCard } from '../support/board-cards'
import { flaws } from '../support/flaws'
import { demoJourneys } from '../support/journeys'

const journeys = demoJourneys(200)

test('a rep notes who decides; the page says what is not known until it is, and the contact leads back', async () => {
  const list = '/api/v1/contacts?limit=1&sort=name'
  const { body } = await journeys.app.ask<{ data: { id: string; name: string; customerId: string }[] }>(
    'rep',
    'GET',
    list,
  )
  const [contact] = body.data
  if (!contact) throw new Error('the demo has no contact')
  const id = await makeCard(journeys.app, '决策链', '初步接触', { customerId: contact.customerId })
  const page = await journeys.visit('rep', `/opportunities/${id}`)
  await page.getByRole('tab', { name: '决策链' }).click()
  await page.getByText('还不知道谁是决策人。').waitFor()
  const box = page.getByRole('combobox', { name: '联系人' })
  await box.fill(contact.name)
  await page.getByRole('option', { name: contact.name }).first().waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => box.inputValue()).toBe(contact.name)
  const form = page.locator('form', { has: box })
  await form.getByLabel('角色').selectOption({ label: '决策人' })
  await form.getByLabel('态度').selectOption({ label: '支持' })
  await page.getByRole('button', { name: '添加', exact: true }).click()
  const grid = page.getByRole('grid', { name: '决策链的决策链' })
  await grid.getByRole('link', { name: contact.name }).waitFor()
  await page.getByText('还不知道谁是决策人。').waitFor({ state: 'detached' })
  expect(await flaws(page)).toEqual([])

  await page.goto(`${journeys.app.url}/contacts/${contact.id}`)
  await page.getByRole('tab', { name: '决策链' }).click()
  await page.getByRole('link', { name: '决策链' }).waitFor()
})
