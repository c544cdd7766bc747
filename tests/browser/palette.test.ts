import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually } from '../support/board-page'
import { flaws } from '../support/flaws'
import { demoJourneys, phone } from '../support/journeys'
import { settled } from '../support/settled'

const journeys = demoJourneys(30)

async function customer(name: string, more: object = {}, owner: 'rep' | 'owner' = 'rep'): Promise<string> {
  const ownerId = await journeys.app.idOf(owner)
  const { ask } = journeys.app
  const { body } = await ask<{ id: string }>('owner', 'POST', '/api/v1/customers', { name, ownerId, ...more })
  return body.id
}
/** Opens the palette by its key, pressed until it shows: a page listens once it has come to life. */
async function paletteOn(page: Page, name: string) {
  const palette = page.getByRole('dialog', { name })
  await settled(page)
  await eventually(async () => {
    if (!(await palette.isVisible())) await page.keyboard.press('Control+k')
    return palette.getByRole('combobox').isVisible()
  }).toBe(true)
  const options = () => palette.getByRole('option').allInnerTexts()
  const asked = async (text: string) => {
    await palette.getByRole('combobox').fill(text)
    await eventually(async () => (await palette.getByRole('status').innerText()).includes('…')).toBe(false)
  }
  return { palette, options, asked, hit: (of: string) => palette.getByRole('option').filter({ hasText: of }) }
}

test('one line finds by name, sound, initials, the end of a number, traditional characters and with a wrong letter', async () => {
  await customer('岚山精密机械', { phone: '13700137468' })
  await customer('Granite Works Ltd.')
  const page = await journeys.visit('rep', '/today', { language: 'zh-CN' })
  const { asked, hit } = await paletteOn(page, '搜索或执行命令')
  for (const words of ['岚山', 'lanshan', 'lsjm', '7468', '嵐山', 'ＬＡＮＳＨＡＮ', '精密 岚']) {
    await asked(words)
    await hit('岚山精密机械').waitFor()
  }
  await asked('grantie')
  await hit('Granite Works Ltd.').waitFor()
})

test('what is out of sight is not found, and nothing found is said', async () => {
  await customer('隐泉咨询', {}, 'owner')
  const page = await journeys.visit('rep', '/today', { language: 'zh-CN' })
  const { palette, asked, options } = await paletteOn(page, '搜索或执行命令')
  await asked('隐泉咨询')
  await palette.getByText('隐泉咨询').waitFor()
  expect((await options()).filter((text) => text.includes('隐泉'))).toEqual([])
})

test('by keyboard: a hit opens beside the page, and stands first among what was opened last', async () => {
  const id = await customer('东篱茶业')
  const page = await journeys.visit('rep', '/customers', { language: 'en' })
  const first = await paletteOn(page, 'Search or run a command')
  await first.asked('dongli')
  await first.hit('东篱茶业').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: '东篱茶业' }).waitFor()
  expect(page.url()).toContain(`open=customer/${id}`)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: '东篱茶业' }).waitFor({ state: 'detached' })
  const again = await paletteOn(page, 'Search or run a command')
  await again.hit('东篱茶业').waitFor()
  expect((await again.options())[0]).toContain('东篱茶业')
  expect(await flaws(page)).toEqual([])
})

test('acts of the frame are found by their name: the theme changes at once and stays', async () => {
  const page = await journeys.visit('rep', '/today', { language: 'en', theme: 'light' })
  const { asked, hit } = await paletteOn(page, 'Search or run a command')
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color)
  const light = await ink()
  await asked('dark')
  await hit('Dark').first().waitFor()
  await page.keyboard.press('Enter')
  await eventually(ink).not.toBe(light)
  await page.reload()
  await settled(page)
  expect(await ink()).not.toBe(light)
})

test('on a phone nothing of the palette stands beyond the edge', async () => {
  await customer('上海市浦东新区张江高科技园区超级长名称的精密仪器制造与进出口贸易股份有限公司')
  const page = await journeys.visit('rep', '/today', { language: 'zh-CN', ...phone })
  const { asked, hit } = await paletteOn(page, '搜索或执行命令')
  await asked('张江')
  await hit('张江高科技园区').first().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})
