import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually } from '../support/board-page'
import { flaws } from '../support/flaws'
import { demoJourneys } from '../support/journeys'
import { settled } from '../support/settled'

const journeys = demoJourneys(30)

async function leadOf(name: string): Promise<string> {
  const ownerId = await journeys.app.idOf('rep')
  const { body } = await journeys.app.ask<{ id: string }>('owner', 'POST', '/api/v1/leads', { name, ownerId })
  return body.id
}
async function nameOf(person: 'rep' | 'manager') {
  const id = await journeys.app.idOf(person)
  const { body } = await journeys.app.ask<{ name: string }>('owner', 'GET', `/api/v1/users/${id}`)
  return body.name
}
/** Types a name into a pick-list by keyboard, and takes it. */
async function pick(page: Page, box: ReturnType<Page['getByRole']>, name: string) {
  await box.focus()
  await box.pressSequentially(name)
  await page.getByRole('option', { name }).first().waitFor()
  await page.keyboard.press('Enter')
}

test('by keyboard: a colleague is asked to work on a record, may more, is told of, and is taken out again', async () => {
  const id = await leadOf('远山茶业采购')
  const manager = await nameOf('manager')
  const page = await journeys.visit('rep', `/leads/${id}`, { language: 'zh-CN' })
  const section = page.getByRole('region', { name: '协作人' })
  await section.waitFor()
  await settled(page)
  await section.getByRole('button', { name: '添加协作人' }).press('Enter')
  const who = section.getByRole('combobox', { name: '人员' })
  await who.waitFor()
  await pick(page, who, manager)
  await eventually(() => who.inputValue()).toBe(manager)
  expect(await flaws(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  const may = section.getByRole('combobox', { name: `${manager}的权限` })
  await may.waitFor()
  expect(await may.inputValue()).toBe('read')
  await may.selectOption('edit')
  await page.getByText(`${manager}：可编辑`).first().waitFor()
  const inbox = await journeys.visit('manager', '/inbox', { language: 'zh-CN' })
  await inbox.getByText('邀请您协作').first().waitFor()
  await section.getByRole('button', { name: `移除${manager}` }).press('Enter')
  await section.getByText('除负责人外，还没有其他人参与。').waitFor()
})

test('a record says who sees it and why, about oneself and to an administrator about others', async () => {
  const id = await leadOf('青禾农业')
  const rep = await nameOf('rep')
  const page = await journeys.visit('rep', `/leads/${id}`, { language: 'en' })
  await settled(page)
  await page.getByRole('button', { name: 'More', exact: true }).press('Enter')
  await page.getByRole('menuitem', { name: 'Who may see this?' }).click()
  const told = page.getByRole('dialog')
  await told.getByText('It is yours.').waitFor()
  expect(await told.getByRole('combobox').count()).toBe(0)
  const other = await journeys.visit('owner', `/leads/${id}`, { language: 'zh-CN' })
  await settled(other)
  await other.getByRole('button', { name: '更多', exact: true }).press('Enter')
  await other.getByRole('menuitem', { name: '谁能看到？' }).click()
  const dialog = other.getByRole('dialog')
  await dialog.getByText('您能看到').waitFor()
  await pick(other, dialog.getByRole('combobox'), rep)
  await dialog.getByText(`${rep}能看到`).waitFor()
  await dialog.getByText(`这条记录归${rep}。`).waitFor()
  expect(await flaws(other)).toEqual([])
})

test('who is switched off and owns open work is handed over, previewed and taken back', async () => {
  const { app } = journeys
  const ownerId = await app.idOf('support')
  const manager = await nameOf('manager')
  for (const name of ['甲公司', '乙公司'])
    expect((await app.ask('owner', 'POST', '/api/v1/customers', { name, ownerId })).status).toBe(201)
  const { body } = await app.ask<{ name: string }>('owner', 'GET', `/api/v1/users/${ownerId}`)
  await app.ask('owner', 'PATCH', `/api/v1/users/${ownerId}`, { isActive: false })
  const page = await journeys.visit('owner', `/users/${ownerId}`, { language: 'zh-CN' })
  await page.getByText(`${body.name}已停用，名下仍有未完结的`).waitFor()
  await settled(page)
  await page.getByRole('link', { name: '移交记录' }).press('Enter')
  await page.waitForURL('**/settings/people/hand-over/*')
  await settled(page)
  await pick(page, page.getByRole('combobox'), manager)
  await page.getByRole('button', { name: `移除${manager}` }).waitFor()
  await page.getByRole('button', { name: '预览' }).press('Enter')
  await page.getByText(/^将改动 \d+ 条记录/).waitFor()
  expect(await flaws(page)).toEqual([])
  await page.getByRole('button', { name: /^移交 \d+ 条记录/ }).press('Enter')
  await page
    .getByText(/^已移交 \d+ 条记录/)
    .first()
    .waitFor()
  const inbox = await journeys.visit('manager', '/inbox', { language: 'zh-CN' })
  await inbox.getByText(/移交给您 \d+ 条记录/).waitFor()
  await page.getByRole('button', { name: '撤销' }).first().press('Enter')
  const filter = encodeURIComponent(JSON.stringify({ field: 'ownerId', op: 'is', value: ownerId }))
  const owned = () =>
    app
      .ask<{ total: number }>('owner', 'GET', `/api/v1/customers?count=true&filter=${filter}`)
      .then((answer) => answer.body.total)
  await eventually(owned).toBe(2)
  await app.ask('owner', 'PATCH', `/api/v1/users/${ownerId}`, { isActive: true })
})

test('the owner looks as a rep: told on every page, read only, and over with one click', async () => {
  const name = await nameOf('rep')
  const page = await journeys.visit('owner', '/settings/people', { language: 'zh-CN' })
  await settled(page)
  await page.getByRole('button', { name: `${name}的更多操作` }).press('Enter')
  const entry = page.getByRole('menuitem', { name: `以${name}的身份查看` })
  await entry.waitFor()
  await entry.click()
  await page.waitForURL('**/today')
  const strip = page.locator('[data-strip=viewing]')
  await strip.waitFor()
  expect(await strip.innerText()).toContain(`正在以${name}的身份查看`)
  expect(await flaws(page)).toEqual([])
  await page.goto(new URL('/customers', page.url()).href)
  await strip.waitFor()
  await settled(page)
  expect(await page.getByRole('button', { name: /新建客户/ }).count()).toBe(0)
  await strip.getByRole('button', { name: '结束查看' }).press('Enter')
  await page.waitForURL('**/settings/people')
  await eventually(() => page.locator('[data-strip=viewing]').count()).toBe(0)
})
