import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { events } from '@/db'
import { eventually } from '../support/board-page'
import { demoJourneys } from '../support/journeys'

const journeys = demoJourneys(60)

test('a number is masked in the list, whole in the drawer, and copying or dialling it is noted there', async () => {
  const { body } = await journeys.app.ask<{ id: string }>('rep', 'POST', '/api/v1/customers', {
    name: '号码留痕',
    phone: '13812345678',
  })
  const page = await journeys.visit('rep', `/customers?open=customer/${body.id}`)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const drawer = page.getByRole('dialog', { name: '号码留痕' })
  await drawer.getByRole('button', { name: /更多字段/ }).click()
  const link = drawer.getByRole('link', { name: /138/ })
  expect(await link.getAttribute('href')).toBe('tel:13812345678')
  await drawer.getByRole('button', { name: /^复制号码/ }).click()
  await page.getByText('号码已复制，并已记录').waitFor()
  expect((await page.evaluate(() => navigator.clipboard.readText())).replace(/\D/g, '')).toContain(
    '13812345678',
  )
  await link.evaluate((element) => {
    element.addEventListener('click', (event) => event.preventDefault())
    ;(element as HTMLElement).click()
  })
  const noted = async () => {
    const rows = await journeys.app.store.read((reader) =>
      reader
        .select({ act: events.act })
        .from(events)
        .where(eq(events.subject, `customer:${body.id}`)),
    )
    return rows.map(({ act }) => act).sort()
  }
  await eventually(noted).toEqual(['customer.copyPhone', 'customer.create', 'customer.dial'])
  await page.reload()
  await drawer.getByText(/复制了客户“号码留痕”的电话号码/).waitFor()
})
