import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { flaws } from '../support/flaws'
import { demoJourneys } from '../support/journeys'
import { settled } from '../support/settled'

const journeys = demoJourneys(60)

/** The stages of a pipeline as the page lists them. */
const stagesOf = (page: Page, pipeline: string) =>
  page.getByRole('list', { name: pipeline, exact: true }).getByRole('link').allTextContents()
/** Opens the menu of a stage or pipeline by keys and takes an entry. */
async function choose(page: Page, name: string, entry: string) {
  await page.getByRole('button', { name: `“${name}”的更多操作` }).press('Enter')
  await page.locator('[role=menuitem]:focus').waitFor()
  await page.getByRole('menuitem', { name: entry }).press('Enter')
}
const cardsIn = async (page: Page, stage: string) => {
  const line = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: stage, exact: true }) })
  return Number(/(\d+) 个商机/.exec((await line.last().textContent()) ?? '')?.[1] ?? 0)
}

test('another probability shows first what it would change', async () => {
  const page = await journeys.visit('owner', '/settings/pipelines', { language: 'zh-CN' })
  await settled(page)
  const cards = await cardsIn(page, '初步接触')
  await choose(page, '初步接触', '编辑')
  const form = page.getByRole('dialog')
  await form.getByLabel(/^赢率/).fill('25')
  await page.keyboard.press('Control+Enter')
  const question = page.getByRole('alertdialog', { name: '要更改商机从该阶段取得的值吗？' })
  await question.getByText(/个未关闭的商机随之变化/).waitFor()
  await question.getByText(/^加权金额：¥/).waitFor()
  await question.getByRole('button', { name: '更改', exact: true }).press('Enter')
  await form.waitFor({ state: 'detached' })
  expect(cards).toBeGreaterThan(0)
  const { body } = await journeys.app.ask<{ data: { probability: number }[] }>(
    'owner',
    'GET',
    `/api/v1/stages?q=${encodeURIComponent('初步接触')}`,
  )
  expect(body.data.map(({ probability }) => probability)).toContain(25)
})

test('a stage is carried by keys, deleted with a place for its opportunities, and a pipeline is copied', async () => {
  const page = await journeys.visit('owner', '/settings/pipelines', { language: 'zh-CN' })
  await settled(page)
  const own = '销售流程'
  const usual = ['初步接触', '需求确认', '方案报价', '合同谈判', '赢单', '输单']
  expect(await stagesOf(page, own)).toEqual(usual)
  expect(await flaws(page)).toEqual([])

  const handle = page.getByRole('button', { name: '移动“方案报价”' })
  const said = (text: RegExp) =>
    page.getByRole('status').filter({ hasText: text }).waitFor({ state: 'attached' })
  await handle.press('Space')
  await said(/已拿起“方案报价”，第 3 位/)
  await page.keyboard.press('ArrowDown')
  await said(/第 4 位/)
  await page.keyboard.press('ArrowDown')
  await said(/不能再移/)
  await page.keyboard.press('Space')
  await page.getByText('已移动“方案报价”').waitFor()
  const moved = ['初步接触', '需求确认', '合同谈判', '方案报价', '赢单', '输单']
  expect(await stagesOf(page, own)).toEqual(moved)
  await page.locator('[data-handle-of]:focus').waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('已撤销').waitFor()
  await expect.poll(() => stagesOf(page, own)).toEqual(usual)

  const [leaving, staying] = [await cardsIn(page, '方案报价'), await cardsIn(page, '合同谈判')]
  expect(leaving).toBeGreaterThan(0)
  await choose(page, '方案报价', '删除…')
  const question = page.getByRole('alertdialog')
  await question.getByLabel('商机移到').selectOption({ label: '合同谈判 · 75%' })
  expect(await flaws(page)).toEqual([])
  await question.getByRole('button', { name: `移走 ${leaving} 个并删除` }).press('Enter')
  await question.waitFor({ state: 'detached' })
  await expect.poll(() => stagesOf(page, own)).toEqual(usual.filter((name) => name !== '方案报价'))
  expect(await cardsIn(page, '合同谈判')).toBe(leaving + staying)

  await choose(page, own, '复制…')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: /^名称/ }).fill('渠道流程')
  await page.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.locator('h2:focus', { hasText: '渠道流程' }).waitFor()
  expect(await stagesOf(page, '渠道流程')).toEqual(usual.filter((name) => name !== '方案报价'))
})
