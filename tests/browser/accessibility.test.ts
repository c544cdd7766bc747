import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { makeCard } from '../support/board-cards'
import { boardOn, eventually } from '../support/board-page'
import { flaws } from '../support/flaws'
import { demoJourneys, phone } from '../support/journeys'
import { framedPages } from '../support/page-list'
import { fingerOn, middleOf } from '../support/touch'

const journeys = demoJourneys(60)

/**
 * What axe finds on a page in the light, and then of its contrasts in the dark, which is all that the dark changes: the
 * theme follows the system's, as it does for whoever has chosen none.
 */
async function flawsInBoth(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await flaws(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  return [...light, ...(await flaws(page, ['color-contrast'])).map((flaw) => `in the dark: ${flaw}`)]
}

describe('axe finds nothing', () => {
  test('at the door', async () => {
    expect(await flawsInBoth(await journeys.open('/sign-in'))).toEqual([])
  })

  test.each(framedPages)('on %s', async (path) => {
    expect(await flawsInBoth(await journeys.visit('administrator', path))).toEqual([])
  })

  test('on the board while keys carry a card, and in the dialogs that it opens', async () => {
    const id = await makeCard(journeys.app, '无障碍', '初步接触', { amount: null })
    const board = await boardOn(await journeys.visit('rep', '/board'))
    const { keyboard } = board.page
    await board.card(id).focus()
    await keyboard.press('Space')
    await keyboard.press('ArrowRight')
    await eventually(board.voice).toContain('需求确认')
    expect(await flawsInBoth(board.page)).toEqual([])
    await keyboard.press('Escape')
    await keyboard.press('m')
    const menu = board.page.getByRole('dialog')
    await menu.waitFor()
    expect(await flawsInBoth(board.page)).toEqual([])
    await menu.getByRole('button', { name: '赢单' }).click()
    await board.page.getByRole('alertdialog').waitFor()
    expect(await flawsInBoth(board.page)).toEqual([])
  })

  test('on the board with cards chosen, with its filter and the fields of cards open, while a mouse carries a card, and without any', async () => {
    const id = await makeCard(journeys.app, '各种状态', '初步接触')
    const board = await boardOn(await journeys.visit('rep', '/board?card=channel,expectedCloseOn'))
    const { page } = board
    await board.card(id).focus()
    await page.keyboard.press('x')
    await eventually(board.voice).toContain('已选 1 个')
    expect(await flawsInBoth(page)).toEqual([])
    await page.keyboard.press('Escape')
    for (const name of ['筛选', '卡片']) {
      await page.getByRole('button', { name, exact: true }).click()
      await page.getByRole('dialog').waitFor()
      expect(await flawsInBoth(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    }
    await board.hold(id, '需求确认', 0)
    expect(await flawsInBoth(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await page.goto(`${journeys.app.url}/board?q=没有这样的商机`)
    await page.getByText('没有符合筛选的商机').waitFor()
    expect(await flawsInBoth(page)).toEqual([])
  })

  test('on a phone’s board, while a finger carries a card, and in the sheet and the log that it opens', async () => {
    const id = await makeCard(journeys.app, '手机状态', '初步接触')
    const board = await boardOn(await journeys.visit('rep', '/board?card=channel', phone))
    const { page } = board
    const finger = await fingerOn(page)
    expect(await flawsInBoth(page)).toEqual([])
    await finger.down(await middleOf(board.card(id)))
    await eventually(() => board.card(id).evaluate((card) => getComputedStyle(card).borderStyle)).toBe(
      'dashed',
    )
    expect(await flawsInBoth(page)).toEqual([])
    await finger.up()
    const sheet = page.getByRole('dialog', { name: '移动“手机状态”到' })
    await sheet.waitFor()
    expect(await flawsInBoth(page)).toEqual([])
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '“手机状态”的跟进' }).tap()
    await page.getByRole('dialog').getByLabel('结果如何').waitFor()
    expect(await flawsInBoth(page)).toEqual([])
  })

  test('in the drawer of an opportunity and of a customer, and in the palette', async () => {
    const id = await makeCard(journeys.app, '抽屉', '初步接触')
    const drawer = await journeys.visit('rep', `/board?open=opportunity/${id}`)
    await drawer.getByRole('dialog', { name: '抽屉' }).waitFor()
    expect(await flawsInBoth(drawer)).toEqual([])
    const { body } = await journeys.app.ask<{ data: { id: string }[] }>(
      'rep',
      'GET',
      '/api/v1/customers?limit=1',
    )
    await drawer.goto(`${journeys.app.url}/customers?open=customer/${body.data[0]?.id}`)
    await drawer.getByRole('dialog').waitFor()
    expect(await flawsInBoth(drawer)).toEqual([])
    const today = await journeys.visit('rep', '/today')
    await today.keyboard.press('Control+k')
    await today.getByRole('dialog', { name: '搜索或执行命令' }).waitFor()
    expect(await flawsInBoth(today)).toEqual([])
  })
})
