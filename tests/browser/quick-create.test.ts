import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activities, customers } from '@/db'
import { makeCard } from '../support/board-cards'
import { eventually } from '../support/board-page'
import { demoJourneys, phone } from '../support/journeys'

const journeys = demoJourneys(60)

test('a visit logged on the way names its customer and opportunity, and the draft remembers both', async () => {
  const { body } = await journeys.app.ask<{ id: string }>('rep', 'POST', '/api/v1/customers', {
    name: '青禾测试设备',
  })
  const deal = await makeCard(journeys.app, '青禾年框', '初步接触', { customerId: body.id })
  const page = await journeys.visit('rep', '/today', phone)
  await page.getByRole('button', { name: '新建', exact: true }).tap()
  await page.getByRole('dialog').getByRole('button', { name: '拜访' }).tap()
  const form = page.getByRole('dialog', { name: '新建拜访' })
  await eventually(() => form.getByLabel('结果').evaluate((field) => field === document.activeElement)).toBe(
    true,
  )
  await form.getByLabel('结果').fill('路上拜访青禾。同意下周看样机')
  await form.getByRole('combobox', { name: '客户' }).fill('qhcs')
  await page.getByRole('option', { name: /青禾测试设备/ }).tap()
  await form.getByRole('combobox', { name: '商机' }).tap()
  await page.getByRole('option', { name: /青禾年框/ }).tap()
  await page.reload()
  await page.getByRole('button', { name: '新建', exact: true }).tap()
  await page.getByRole('button', { name: '打开', exact: true }).tap()
  await eventually(() => page.getByRole('combobox', { name: '客户' }).inputValue()).toBe('青禾测试设备')
  expect(await page.getByRole('combobox', { name: '商机' }).inputValue()).toBe('青禾年框')
  await page.getByRole('button', { name: '保存' }).tap()
  const logged = () =>
    journeys.app.store.read((reader) =>
      reader
        .select({ customerId: activities.customerId, opportunityId: activities.opportunityId })
        .from(activities)
        .innerJoin(customers, eq(customers.id, activities.customerId))
        .where(eq(activities.subject, '路上拜访青禾')),
    )
  await eventually(logged).toEqual([{ customerId: body.id, opportunityId: deal }])
})
