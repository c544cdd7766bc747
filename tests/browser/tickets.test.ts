import { expect, test } from 'vitest'
import { eventually } from '../support/board-page'
import { flaws } from '../support/flaws'
import { demoJourneys } from '../support/journeys'
import { focusedText } from '../support/focused-text'

const journeys = demoJourneys(60)
interface Ticket {
  id: string
  number: string
  status: string
  customerId: string | null
}
const ticketsOf = async (text: string) => {
  const path = `/api/v1/tickets?q=${encodeURIComponent(text)}`
  return (await journeys.app.ask<{ data: Ticket[] }>('support', 'GET', path)).body.data
}

test('with the customer on the line, by keyboard alone: logged, answered, resolved, and found again by the number', async () => {
  const page = await journeys.visit('support', '/tickets', { language: 'zh-CN' })
  const { keyboard } = page
  await page.getByRole('heading', { level: 1, name: '工单' }).waitFor()
  // Keys are heard once the page is alive, some time after it is seen.
  const kind = page.getByRole('dialog').getByRole('button', { name: '工单' })
  await eventually(async () => {
    if (!(await kind.isVisible())) await keyboard.press('c')
    return kind.isVisible()
  }).toBe(true)
  await kind.press('Enter')
  const form = page.getByRole('dialog', { name: '新建工单' })
  await form.getByLabel('来电人').fill('陈立')
  await form.getByLabel('来电号码').fill('138 0013 5678')
  await form.getByLabel('主题').fill('分拣机频繁停机')
  await form.getByLabel('严重程度').selectOption({ label: '高' })
  await keyboard.press('Control+Enter')
  await eventually(async () => (await ticketsOf('5678')).length).toBe(1)
  const [ticket] = (await ticketsOf('5678')) as [Ticket]
  expect([ticket.status, ticket.customerId]).toEqual(['new', null])

  await page.goto(`${journeys.app.url}/tickets?q=5678`)
  await page.getByRole('link', { name: '分拣机频繁停机' }).first().waitFor()
  await eventually(async () => {
    await keyboard.press('j')
    return focusedText(page)
  }).toContain('分拣机频繁停机')
  await keyboard.press('Enter')
  const drawer = page.getByRole('dialog', { name: '分拣机频繁停机' })
  await drawer.getByRole('button', { name: '回复', exact: true }).press('Enter')
  const reply = page.getByRole('dialog', { name: '回复' })
  await reply.getByLabel('告知内容').fill('工程师明早九点到场')
  await keyboard.press('Control+Enter')
  await drawer.getByText('工程师明早九点到场').waitFor()
  expect(await flaws(page)).toEqual([])

  await drawer.getByRole('button', { name: '解决', exact: true }).press('Enter')
  const resolve = page.getByRole('dialog', { name: '解决' })
  await keyboard.press('Control+Enter')
  await resolve.getByText('请填写').first().waitFor()
  await resolve.getByLabel('处理措施').fill('更换传感器')
  await keyboard.press('Control+Enter')
  await drawer.getByRole('button', { name: '重新打开' }).waitFor()
  expect((await ticketsOf('5678'))[0]?.status).toBe('resolved')
})

test('a lead becomes a customer, a contact and an opportunity in one dialog', async () => {
  const { body } = await journeys.app.ask<{ id: string }>('rep', 'POST', '/api/v1/leads', {
    name: '周宁',
    company: '云帆物流有限公司',
    phone: '13900139000',
  })
  const page = await journeys.visit('rep', `/leads?open=lead/${body.id}`, { language: 'en' })
  const drawer = page.getByRole('dialog', { name: '周宁' })
  await drawer.getByRole('button', { name: 'Convert', exact: true }).click()
  const convert = page.getByRole('dialog', { name: 'Convert' })
  await convert.getByLabel('Name of the opportunity').fill('Warehouse')
  await page.keyboard.press('Control+Enter')
  await drawer.getByText('Became the opportunity: Warehouse').waitFor()
  const found = await journeys.app.ask<{ data: { customerId: string; contactId: string }[] }>(
    'rep',
    'GET',
    '/api/v1/opportunities?q=Warehouse',
  )
  expect(found.body.data).toHaveLength(1)
  expect(found.body.data[0]?.contactId).toBeTruthy()
  expect(await drawer.getByRole('button', { name: 'Convert', exact: true }).count()).toBe(0)
})
