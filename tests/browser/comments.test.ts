import { expect, test } from 'vitest'
import { eventually } from '../support/board-page'
import { flaws } from '../support/flaws'
import { demoJourneys, phone } from '../support/journeys'
import { settled } from '../support/settled'

const journeys = demoJourneys(30)

async function customer(name: string, owner: 'rep' | 'owner' = 'rep'): Promise<string> {
  const ownerId = await journeys.app.idOf(owner)
  const { body } = await journeys.app.ask<{ id: string }>('owner', 'POST', '/api/v1/customers', {
    name,
    ownerId,
  })
  return body.id
}
const nameOf = async (person: 'rep' | 'manager') => {
  const id = await journeys.app.idOf(person)
  const { body } = await journeys.app.ask<{ name: string }>('owner', 'GET', `/api/v1/users/${id}`)
  return body.name
}
interface Item {
  kind: string
  name: string
  quote: string | null
}
const mentionsOf = async (person: 'rep' | 'manager') => {
  const { body } = await journeys.app.ask<{ data: Item[] }>(person, 'GET', '/api/v1/inbox?limit=200')
  return body.data.filter(({ kind }) => kind === 'mention').map(({ name, quote }) => [name, quote])
}

test('by keyboard: a colleague is called in by the first letters, reads it in the inbox, and it is taken back', async () => {
  const id = await customer('远山茶业')
  const manager = await nameOf('manager')
  const page = await journeys.visit('rep', `/customers/${id}`, { language: 'zh-CN' })
  const box = page.getByRole('textbox', { name: '评论' })
  await box.waitFor()
  await settled(page)
  await box.pressSequentially(`请@${manager.slice(0, 1)}`)
  await page.getByRole('option', { name: manager }).first().waitFor()
  await eventually(async () => {
    const chosen = page.locator('[role=option][aria-selected=true]')
    if (!(await chosen.innerText()).includes(manager)) await page.keyboard.press('ArrowDown')
    return chosen.innerText()
  }).toContain(manager)
  await page.keyboard.press('Enter')
  await eventually(() => box.inputValue()).toBe(`请@${manager} `)
  await box.pressSequentially('看一下')
  expect(await flaws(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText('已添加评论').waitFor()
  await page
    .getByRole('blockquote')
    .filter({ hasText: `请@${manager} 看一下` })
    .waitFor()
  expect(await box.inputValue()).toBe('')
  expect(await mentionsOf('manager')).toContainEqual(['远山茶业', `请@${manager} 看一下`])
  const inbox = await journeys.visit('manager', '/inbox', { language: 'en' })
  await inbox
    .getByRole('link', { name: /远山茶业/ })
    .filter({ hasText: '看一下' })
    .waitFor()
  await page
    .getByRole('button', { name: /撤销.*评论|评论.*撤销/ })
    .first()
    .press('Enter')
  await page.getByRole('blockquote').waitFor({ state: 'detached' })
  expect(await mentionsOf('manager')).toEqual([])
})

test('Escape leaves the list of colleagues and not the drawer, and what was written stays', async () => {
  await customer('海棠家具')
  const page = await journeys.visit('rep', '/customers', { language: 'en' })
  await page.getByRole('link', { name: '海棠家具' }).first().click()
  const drawer = page.getByRole('dialog', { name: '海棠家具' })
  const box = drawer.getByRole('textbox', { name: 'Comment' })
  await box.waitFor()
  await box.pressSequentially('@')
  await page.getByRole('listbox', { name: 'Colleagues' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('listbox', { name: 'Colleagues' }).waitFor({ state: 'detached' })
  expect(await drawer.isVisible()).toBe(true)
  expect(await box.inputValue()).toBe('@')
})

test('who cannot see the record is told of by name, and the words stay in the box', async () => {
  const id = await customer('栖霞制药', 'owner')
  const rep = await nameOf('rep')
  const page = await journeys.visit('owner', `/customers/${id}`, { language: 'en', ...phone })
  const box = page.getByRole('textbox', { name: 'Comment' })
  await box.waitFor()
  await settled(page)
  await box.pressSequentially(`@${rep}`)
  await page.getByRole('option', { name: rep }).first().click()
  await box.pressSequentially('see this')
  await page.getByRole('button', { name: 'Comment' }).click()
  await page
    .getByRole('alert')
    .filter({ hasText: `${rep}: This person may not see the record.` })
    .waitFor()
  expect(await box.inputValue()).toContain('see this')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await box.fill('')
})
