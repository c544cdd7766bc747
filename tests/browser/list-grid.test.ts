import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { customers } from '@/db'
import { eventually } from '../support/board-page'
import { flaws } from '../support/flaws'
import { demoJourneys } from '../support/journeys'
import { customerRow } from '../support/plain-rows'
import { settled } from '../support/settled'

const journeys = demoJourneys(30)
const MANY = 1_200
const LONG = '一个写得很长很长的行业名称，长到在列表的一格里无论如何也放不下，只好截断在后面'
const narrowed = (industry: string) =>
  new URLSearchParams({
    sort: 'name',
    columns: 'status,level,industry,ownerId',
    filter: JSON.stringify({ field: 'name', op: 'starts_with', value: industry.slice(0, 2) }),
  }).toString()

beforeAll(async () => {
  const named = (key: string, industry: string, count: number) =>
    Array.from({ length: count }, (_, n) => {
      const name = `${industry.slice(0, 2)} ${String(n).padStart(5, '0')}`
      return customerRow(`${key}-${n}`, { name, nameKey: name, sortKey: name, industry })
    })
  const rows = [...named('few', '格子', 40), ...named('many', '长列', MANY), ...named('cut', LONG, 3)]
  await journeys.app.store.write(async (tx) => {
    for (let at = 0; at < rows.length; at += 300) await tx.insert(customers).values(rows.slice(at, at + 300))
  })
})

/** Where the focus is, as row and column of the grid. */
const here = (page: Page) =>
  page.evaluate(() => {
    const cell = document.activeElement?.closest<HTMLElement>('[data-cell]')
    return `${cell?.closest('tr')?.ariaRowIndex ?? ''} ${cell?.dataset.cell ?? ''}`
  })
const alive = async (page: Page) => {
  await settled(page)
  // The keys come once the page is at rest.
  await eventually(async () => {
    await page.keyboard.press('j')
    return here(page)
  }).toBe('2 name')
}

test('an administrator goes through a list by keys, changes cell after cell where they stand, and takes one back', async () => {
  const page = await journeys.visit('administrator', `/customers?${narrowed('格子')}`, { language: 'zh-CN' })
  const grid = page.getByRole('grid', { name: '客户列表' })
  await alive(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await eventually(() => here(page)).toBe('3 ownerId')
  await page.keyboard.press('Control+End')
  await eventually(() => here(page)).toBe('41 ownerId')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowUp')
  await eventually(() => here(page)).toBe('1 ')
  await page.keyboard.press('PageDown')
  expect(Number((await here(page)).split(' ')[0])).toBeGreaterThan(8)
  await page.keyboard.press('Control+Home')
  for (const key of ['ArrowRight', ' ', 'Shift+ArrowDown', 'Shift+ArrowDown', 'ArrowRight', 'ArrowRight'])
    await page.keyboard.press(key)
  await page.getByRole('region', { name: '已选记录' }).getByText('已选 3 条').waitFor()
  await eventually(() => here(page)).toBe('4 level')
  expect(await flaws(page)).toEqual([])

  await page.keyboard.press('Enter')
  const level = page.getByRole('dialog', { name: '编辑客户级别' }).getByRole('combobox')
  await eventually(() => level.evaluate((box) => box === document.activeElement)).toBe(true)
  expect(await flaws(page)).toEqual([])
  await level.selectOption({ index: 1 })
  await page.keyboard.press('Tab')
  const industry = page.getByRole('dialog', { name: '编辑行业' }).getByRole('textbox')
  await eventually(() => industry.evaluate((box) => box === document.activeElement)).toBe(true)
  await industry.fill('茶业')
  await page.keyboard.press('Enter')
  const row = grid.getByRole('row', { name: /格子 00002/ })
  await row.getByRole('gridcell', { name: '茶业' }).waitFor()
  await eventually(() => here(page)).toBe('4 industry')
  await page.keyboard.press('Control+z')
  await row.getByRole('gridcell', { name: '茶业' }).waitFor({ state: 'detached' })

  await grid
    .getByRole('row', { name: /格子 00003/ })
    .getByText('格子', { exact: true })
    .dblclick()
  await industry.waitFor()
  await page.keyboard.press('Escape')
  await industry.waitFor({ state: 'detached' })
  await eventually(() => here(page)).toBe('5 industry')
  expect(new URL(page.url()).searchParams.get('open')).toBeNull()
})

test('what somebody changed meanwhile is told at the cell, and nothing is overwritten', async () => {
  const page = await journeys.visit('administrator', `/customers?${narrowed('格子')}`, { language: 'en' })
  await alive(page)
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('F2')
  const box = page.getByRole('dialog', { name: 'Edit Industry' }).getByRole('textbox')
  await box.fill('Mine')
  await journeys.app.ask('owner', 'PATCH', '/api/v1/customers/few-0', { level: 'A', industry: 'Theirs' })
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Take theirs' }).waitFor()
  expect(await flaws(page)).toEqual([])
  await page.getByRole('button', { name: 'Take theirs' }).click()
  await page.getByRole('gridcell', { name: 'Theirs' }).waitFor()
})

test('a text that is cut off is told whole, by the pointer and by keys, and one that is not stays silent', async () => {
  const page = await journeys.visit('administrator', `/customers?${narrowed(LONG)}`, { language: 'zh-CN' })
  await alive(page)
  const tip = page.getByRole('tooltip', { includeHidden: true })
  await page.getByRole('gridcell', { name: LONG }).first().hover()
  await eventually(() => tip.innerText()).toBe(LONG)
  await page.mouse.move(0, 0)
  await eventually(() => tip.isVisible()).toBe(false)
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('ArrowRight')
  await eventually(() => tip.isVisible()).toBe(true)
  await page.keyboard.press('ArrowRight')
  await eventually(() => tip.isVisible()).toBe(false)
})

test('more rows than are elements are all found, printed and reached by keys', async () => {
  const page = await journeys.visit('administrator', `/customers?${narrowed('长列')}`, { language: 'zh-CN' })
  await alive(page)
  for (;;) {
    const more = page.getByRole('button', { name: '加载更多' })
    if ((await more.count()) === 0) break
    await more.click()
    await page.locator('button[aria-busy="true"]').waitFor({ state: 'detached' })
  }
  const rows = () => page.locator('tbody tr[data-row]').count()
  const size = () => page.evaluate(() => document.querySelectorAll('body *').length)
  await eventually(async () => (await size()) < 1_500).toBe(true)
  await page.keyboard.press('j')
  await page.keyboard.press('Control+End')
  await eventually(() => here(page)).toBe(`${MANY + 1} ownerId`)
  await page.getByRole('link', { name: `长列 0${MANY - 1}` }).waitFor()
  expect(await rows()).toBeLessThan(100)
  await page.keyboard.press('k')
  await eventually(() => here(page)).toBe(`${MANY} name`)
  await page.keyboard.press('x')
  await page.getByText('已选 1 条').waitFor()
  await page.keyboard.press('Control+Home')
  await page.getByRole('link', { name: '长列 00000' }).waitFor()
  await page.emulateMedia({ media: 'print' })
  await eventually(rows).toBe(MANY)
  await page.emulateMedia({ media: 'screen' })
  await eventually(async () => (await rows()) < 100).toBe(true)
  await page.keyboard.press('Control+f')
  await eventually(rows).toBe(MANY)
  await page.keyboard.press('ArrowDown')
  await eventually(async () => (await rows()) < 100).toBe(true)
})
