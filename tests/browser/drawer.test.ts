import { expect, test } from 'vitest'
import { makeCard, rowOf } from '../support/board-cards'
import { boardOn, eventually } from '../support/board-page'
import { demoJourneys } from '../support/journeys'

const journeys = demoJourneys(60)

test('from one card to the next the drawer shows the next, and Back closes it', async () => {
  const [first, second] = [
    await makeCard(journeys.app, '先看这张', '初步接触'),
    await makeCard(journeys.app, '再看这张', '初步接触'),
  ]
  const board = await boardOn(await journeys.visit('rep', '/board'))
  await board.card(first).click()
  await board.page.getByRole('dialog', { name: '先看这张' }).waitFor()
  await board.card(second).click()
  await board.page.getByRole('dialog', { name: '再看这张' }).waitFor()
  await board.page.goBack()
  await board.page.getByRole('dialog').waitFor({ state: 'hidden' })
  expect(board.page.url()).toBe(`${journeys.app.url}/board`)
})

test('an edit that is not saved is asked about before the drawer closes or shows another card', async () => {
  const [first, second] = [
    await makeCard(journeys.app, '守住改动', '初步接触'),
    await makeCard(journeys.app, '另一张卡', '初步接触'),
  ]
  const board = await boardOn(await journeys.visit('rep', `/board?open=opportunity/${first}`))
  const { page } = board
  const drawer = page.getByRole('dialog', { name: '守住改动' })
  const question = page.getByRole('alertdialog', { name: '有未保存的修改' })
  await drawer.getByRole('button', { name: '编辑金额' }).click()
  const amount = drawer.locator('input[name=amount]')
  await amount.fill('98765')
  await drawer.getByRole('button', { name: '关闭' }).click()
  await question.getByRole('button', { name: '继续编辑' }).click()
  expect(await amount.inputValue()).toBe('98765')
  await drawer.getByRole('heading', { name: '守住改动' }).focus()
  await page.keyboard.press('Escape')
  await question.getByRole('button', { name: '继续编辑' }).click()
  await board.card(second).focus()
  await page.keyboard.press('Enter')
  await question.waitFor()
  expect(page.url()).toContain(first)
  await question.getByRole('button', { name: '放弃修改' }).click()
  await page.getByRole('dialog', { name: '另一张卡' }).waitFor()
  expect(await rowOf(journeys.app, first)).toMatchObject({ version: 1 })
})

test('a manager hands an opportunity over from its drawer, and takes it back; a rep is not offered it', async () => {
  const id = await makeCard(journeys.app, '换人跟进', '初步接触')
  const [rep, manager] = [await journeys.app.idOf('rep'), await journeys.app.idOf('manager')]
  const own = await journeys.visit('rep', `/board?open=opportunity/${id}`)
  await own
    .getByRole('dialog', { name: '换人跟进' })
    .getByRole('button', { name: '更多', exact: true })
    .click()
  await own.getByRole('menuitem', { name: '删除' }).waitFor()
  expect(await own.getByRole('menuitem', { name: '转交' }).count()).toBe(0)
  const page = await journeys.visit('manager', `/board?open=opportunity/${id}`)
  const drawer = page.getByRole('dialog', { name: '换人跟进' })
  await drawer.getByRole('button', { name: '更多', exact: true }).click()
  await page.getByRole('menuitem', { name: '转交…' }).click()
  const box = page.getByRole('dialog', { name: '转交“换人跟进”' }).getByRole('combobox')
  await box.fill('李蕾')
  await page.getByRole('option', { name: /李蕾/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  const toast = page.locator('[data-sonner-toast]').filter({ hasText: '“换人跟进”已转交给李蕾' })
  await toast.waitFor()
  expect((await rowOf(journeys.app, id)).ownerId).toBe(manager)
  await toast.getByRole('button', { name: '撤销' }).click()
  await eventually(async () => (await rowOf(journeys.app, id)).ownerId).toBe(rep)
})

test('the menu of a card hands it over too', async () => {
  const id = await makeCard(journeys.app, '看板转交', '初步接触')
  const board = await boardOn(await journeys.visit('manager', '/board'))
  await board.card(id).focus()
  await board.page.keyboard.press('m')
  await board.page.getByRole('button', { name: '转交给其他人…' }).click()
  const dialog = board.page.getByRole('dialog', { name: '转交“看板转交”' })
  await dialog.getByRole('combobox').fill('lilei')
  await board.page.getByRole('option', { name: /李蕾/ }).click()
  await dialog.getByRole('button', { name: '转交', exact: true }).click()
  await board.toast('“看板转交”已转交给李蕾').waitFor()
  await eventually(() => board.card(id).getByRole('img', { name: '李蕾' }).count()).toBe(1)
})

test('an opportunity is put on hold from its menu by keyboard, reminds of itself, and is taken up again', async () => {
  const id = await makeCard(journeys.app, '年后再谈', '初步接触')
  const page = await journeys.visit('rep', `/board?open=opportunity/${id}`)
  const drawer = page.getByRole('dialog', { name: '年后再谈' })
  await drawer.getByRole('button', { name: '更多', exact: true }).press('Enter')
  await page.getByRole('menuitem', { name: '搁置' }).press('Enter')
  const question = page.getByRole('dialog', { name: '搁置' })
  await question.getByRole('textbox', { name: '搁置至' }).fill('2027-02-20')
  await page.keyboard.press('Control+Enter')
  await drawer.getByText('再联系：年后再谈').waitFor()
  await eventually(async () => rowOf(journeys.app, id)).toMatchObject({
    status: 'on_hold',
    holdUntil: '2027-02-20',
  })
  await page.locator(`[data-opportunity-id="${id}"]`).getByText('搁置至 02-20').waitFor()
  await drawer.getByRole('button', { name: '恢复跟进' }).press('Enter')
  await page
    .getByRole('dialog', { name: '恢复跟进' })
    .getByRole('button', { name: '恢复跟进' })
    .press('Enter')
  await eventually(async () => rowOf(journeys.app, id)).toMatchObject({ status: 'open', holdUntil: null })
})
