import { expect, test } from 'vitest'
import { makeCard } from '../support/board-cards'
import { demoJourneys, phone } from '../support/journeys'
import { framedPages } from '../support/page-list'
import { settled } from '../support/settled'

const journeys = demoJourneys(60)

test.each(['zh-CN', 'en'] as const)('no page scrolls sideways on a phone (%s)', async (language) => {
  const page = await journeys.visit('administrator', '/today', { ...phone, language })
  const tooWide: string[] = []
  for (const path of ['/sign-in', ...framedPages]) {
    await page.goto(`${journeys.app.url}${path}`)
    await settled(page)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    if (width > 390) tooWide.push(`${path}: ${width}`)
  }
  expect(tooWide).toEqual([])
})

test('nor does it with the longest of names in cards, drawers and lists', async () => {
  const name = '最'.repeat(120) + 'Supercalifragilisticexpialidocious'.repeat(2)
  const id = await makeCard(journeys.app, name, '初步接触')
  const page = await journeys.visit('rep', `/board`, phone)
  for (const path of [
    '/board',
    `/board?open=opportunity/${id}`,
    '/opportunities',
    `/opportunities/${id}`,
    '/today',
  ]) {
    await page.goto(`${journeys.app.url}${path}`)
    await settled(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  }
})
