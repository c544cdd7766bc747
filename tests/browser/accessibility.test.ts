import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { makeCard } from '../support/board-cards'
import { boardOn, eventually } from '../support/board-page'
import { demoJourneys } from '../support/journeys'
import { framedPages } from '../support/page-list'
import { settled } from '../support/settled'

const journeys = demoJourneys(60)

/** What axe finds against WCAG 2.2 AA, as sentences. */
async function findings(page: Page): Promise<string[]> {
  await settled(page)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
  )
}

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing', (theme) => {
  test('at the door', async () => {
    expect(await findings(await journeys.open('/sign-in', { theme }))).toEqual([])
  })

  test.each(framedPages)('on %s', async (path) => {
    expect(await findings(await journeys.visit('administrator', path, { theme }))).toEqual([])
  })

  test('on the board while keys carry a card, and in the dialogs that it opens', async () => {
    const id = await makeCard(journeys.app, '无障碍', '初步接触', { amount: null })
    const board = await boardOn(await journeys.visit('rep', '/board', { theme }))
    const { keyboard } = board.page
    await board.card(id).focus()
    await keyboard.press('Space')
    await keyboard.press('ArrowRight')
    await eventually(board.voice).toContain('需求确认')
    expect(await findings(board.page)).toEqual([])
    await keyboard.press('Escape')
    await keyboard.press('m')
    const menu = board.page.getByRole('dialog')
    await menu.waitFor()
    expect(await findings(board.page)).toEqual([])
    await menu.getByRole('button', { name: '赢单' }).click()
    await board.page.getByRole('alertdialog').waitFor()
    expect(await findings(board.page)).toEqual([])
  })

  test('in the drawer of an opportunity and of a customer, and in the palette', async () => {
    const id = await makeCard(journeys.app, '抽屉', '初步接触')
    const drawer = await journeys.visit('rep', `/board?open=opportunity/${id}`, { theme })
    await drawer.getByRole('dialog', { name: '抽屉' }).waitFor()
    expect(await findings(drawer)).toEqual([])
    const { body } = await journeys.app.ask<{ data: { id: string }[] }>(
      'rep',
      'GET',
      '/api/v1/customers?limit=1',
    )
    await drawer.goto(`${journeys.app.url}/customers?open=customer/${body.data[0]?.id}`)
    await drawer.getByRole('dialog').waitFor()
    expect(await findings(drawer)).toEqual([])
    await drawer.goto(`${journeys.app.url}/today`)
    await drawer.keyboard.press('Control+k')
    await drawer.getByRole('dialog', { name: '搜索或执行命令' }).waitFor()
    expect(await findings(drawer)).toEqual([])
  })
})
