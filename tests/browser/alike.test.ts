import { expect, test } from 'vitest'
import { flaws } from '../support/flaws'
import { demoJourneys, phone } from '../support/journeys'
import { settled } from '../support/settled'

const journeys = demoJourneys(30)

async function customer(values: object, owner: 'rep' | 'manager' = 'rep'): Promise<string> {
  const ownerId = await journeys.app.idOf(owner)
  const { ask } = journeys.app
  const { body } = await ask<{ id: string }>('owner', 'POST', '/api/v1/customers', { ...values, ownerId })
  return body.id
}

test('the form of a new customer tells of one that is there, and saves all the same', async () => {
  const id = await customer({ name: '昆山霁月电子有限公司', phone: '0512-5555 7788' })
  const page = await journeys.visit('rep', '/customers', { language: 'zh-CN' })
  await settled(page)
  const form = page.getByRole('dialog', { name: '新建客户' })
  await page.getByRole('button', { name: '新建客户' }).first().click()
  await form.waitFor()
  await form.getByLabel('名称').first().fill('霁月电子')
  const there = form.getByRole('link', { name: /昆山霁月电子有限公司/ })
  await there.waitFor()
  expect(await there.getAttribute('href')).toContain(id)
  expect(await flaws(page)).toEqual([])
  await form.getByLabel('名称').first().fill('霁月光学')
  await there.waitFor({ state: 'detached' })
  await form.getByLabel('名称').first().fill('霁月电子')
  await there.waitFor()
  await page.keyboard.press('Control+Enter')
  await form.waitFor({ state: 'detached' })
  await page.getByText('霁月电子').first().waitFor()
})

test('of a customer out of sight the form says whom to ask, and nothing stands beyond the edge of a phone', async () => {
  await customer({ name: '广州栖云生物医药科技股份有限公司' }, 'manager')
  const page = await journeys.visit('rep', '/customers', { language: 'en', ...phone })
  await settled(page)
  const form = page.getByRole('dialog', { name: 'New customer' })
  await page.getByRole('button', { name: 'New customer' }).first().tap()
  await form.waitFor()
  await form.getByLabel('Name').first().fill('栖云生物医药科技')
  const said = form.getByRole('status').filter({ hasText: 'you may not see it' })
  await said.waitFor()
  expect(await said.innerText()).not.toContain('广州栖云')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})
