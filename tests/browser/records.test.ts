import { gzipSync } from 'node:zlib'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openStore, type Store } from '@/db'
import { creationOf } from '@/lib/commands/acts'
import type { RecordName } from '@/lib/records/names'
import { type AppServer, startApp } from '../support/app-server'
import { launchChromium } from '../support/chromium'
import { flaws } from '../support/flaws'
import { focusedText } from '../support/focused-text'
import { cookieFor } from '../support/signed-in'
import { actorOf, makeWorld, type Person } from '../support/world'

/** Kilobytes of script, compressed, that a list may ask for before it works. */
const MOST_SCRIPT = 200

let app: AppServer
let browser: Browser
let store: Store
let context: BrowserContext
let page: Page
const ids: Record<string, string> = {}

async function made(record: RecordName, values: object, by: Person = 'rep') {
  const actor = { ...(await actorOf(store, by)), now: Date.now() }
  const outcome = await store.write((tx) => creationOf(record)(tx, actor, values))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value.row.id
}
const cookies = async (person: Person) => [
  { name: 'loudou-session', value: await cookieFor(store, app.data, `u-${person}`), url: app.url },
  { name: 'loudou_language', value: 'zh-CN', url: app.url },
]
const drawer = () => page.getByRole('dialog').filter({ has: page.getByRole('tablist') })
const rowOf = (name: string) => page.locator('tbody tr', { hasText: name })
beforeAll(async () => {
  app = await startApp()
  store = openStore(join(app.data, 'loudou.db'), 'commandLine')
  await makeWorld(store)
  ids.huawei = await made('customer', { name: '华为技术', industry: '通信' })
  ids.hengyue = await made('customer', { name: '恒越精密' })
  ids.deal = await made('opportunity', { name: '智能仓储', customerId: ids.huawei, amount: 8_600_000 })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await store?.close()
  await app?.stop()
})
beforeEach(async () => {
  await context?.close()
  context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    bypassCSP: true,
  })
  await context.addCookies(await cookies('rep'))
  page = await context.newPage()
})

test('a list is gone along, opened and closed by keys, and keeps its place', async () => {
  await page.goto(`${app.url}/customers`, { waitUntil: 'networkidle' })
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await drawer().waitFor()
  expect(page.url()).toContain(`open=customer/${ids.huawei}`)
  expect(await flaws(page)).toEqual([])
  await page.keyboard.press('Escape')
  await drawer().waitFor({ state: 'detached' })
  expect(await focusedText(page)).toBe('华为技术')
})

test('what is searched for stands in the address and is found again', async () => {
  await page.goto(`${app.url}/customers`, { waitUntil: 'networkidle' })
  await page.keyboard.press('/')
  await page.keyboard.type('hwjs')
  await page.waitForURL('**/customers?q=hwjs')
  await rowOf('恒越精密').waitFor({ state: 'detached' })
  await page.reload()
  await rowOf('华为技术').waitFor()
  expect(await page.locator('tbody tr').count()).toBe(1)
})

test('a form says what is missing, keeps what was written, and saves by Ctrl+Enter', async () => {
  await page.goto(`${app.url}/customers`, { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: '新建客户' }).click()
  const name = page.locator('input[name=name]')
  await name.waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('有 1 处需要修改').waitFor()
  expect(await name.evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await flaws(page)).toEqual([])
  await name.fill('泰屹电器')
  await page.keyboard.press('Escape')
  await page.getByText('有未保存的修改').waitFor()
  await page.keyboard.press('Enter')
  await name.focus()
  await page.keyboard.press('Control+Enter')
  await rowOf('泰屹电器').waitFor()
})

test('a field is changed where it stands, and taken back by Ctrl+Z', async () => {
  await page.goto(`${app.url}/customers?open=customer/${ids.huawei}`, { waitUntil: 'networkidle' })
  await drawer().getByRole('button', { name: '编辑行业' }).click()
  await page.keyboard.press('Escape')
  expect(await drawer().isVisible()).toBe(true)
  await drawer().getByRole('button', { name: '编辑行业' }).click()
  await drawer().locator('input[name=industry]').fill('电子')
  await page.keyboard.press('Enter')
  await rowOf('华为技术').getByText('电子').waitFor()
  await page.keyboard.press('Control+z')
  await rowOf('华为技术').getByText('通信').waitFor()
})

test('an edit of what somebody changed meanwhile waits for a choice, and overwrites nothing', async () => {
  await page.goto(`${app.url}/customers?open=customer/${ids.hengyue}`, { waitUntil: 'networkidle' })
  await drawer().getByRole('button', { name: '编辑', exact: true }).click()
  await page.locator('form[id] input[name=industry]').fill('机械')
  const [session] = await cookies('owner')
  const answer = await fetch(`${app.url}/api/v1/customers/${ids.hengyue}`, {
    method: 'PATCH',
    headers: {
      cookie: `loudou-session=${session?.value}`,
      origin: app.url,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ industry: '装备' }),
  })
  expect(answer.status).toBe(200)
  await page.keyboard.press('Control+Enter')
  await page.getByText(/林岚在您编辑期间/).waitFor()
  expect(await flaws(page)).toEqual([])
  expect(await rowOf('恒越精密').innerText()).not.toContain('机械')
  await page.getByRole('button', { name: '以我的为准' }).click()
  await rowOf('恒越精密').getByText('机械').waitFor()
})

test('a visit is logged with its result and the next step becomes a task that can be ticked off', async () => {
  await page.goto(`${app.url}/opportunities/${ids.deal}`, { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: '记录跟进' }).click()
  await page.getByRole('button', { name: '拜访' }).click()
  await page.getByLabel('结果如何').fill('同意下周看方案')
  await page.getByLabel('下一步').fill('发送方案')
  await page.keyboard.press('Control+Enter')
  await page.getByText('同意下周看方案').waitFor()
  await page.getByRole('checkbox', { name: '完成：发送方案' }).check()
  await page.getByText('已完成：发送方案').waitFor()
})

test('the way to the tasks leads to those still to be done, and those done are one filter away', async () => {
  await made('task', { title: '寄合同', dueOn: '2030-01-02', opportunityId: ids.deal })
  const done = await made('task', { title: '旧事', opportunityId: ids.deal })
  await page.goto(`${app.url}/today`, { waitUntil: 'networkidle' })
  const headers = { origin: app.url, 'content-type': 'application/json' }
  await page.request.post(`${app.url}/api/v1/tasks/${done}/complete`, { headers, data: { isDone: true } })
  await page.getByRole('link', { name: '任务', exact: true }).click()
  await page.waitForURL('**/tasks?done=no')
  await rowOf('寄合同').waitFor()
  expect(await rowOf('旧事').count()).toBe(0)
  await page.getByRole('button', { name: '已完成' }).click()
  await rowOf('旧事').waitFor()
  expect(await rowOf('寄合同').count()).toBe(0)
})

test('on a phone a list is cards, and nothing stands beyond the edge', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${app.url}/opportunities`, { waitUntil: 'networkidle' })
  expect(await page.locator('table').isVisible()).toBe(false)
  expect(await page.getByRole('link', { name: '智能仓储' }).isVisible()).toBe(true)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  expect(await flaws(page)).toEqual([])
})

test('an address of no noun, of no record and of a record out of reach are all not there', async () => {
  const hidden = await made('customer', { name: '外区客户' }, 'stranger')
  for (const path of ['/nonsense', '/customers/none', `/customers/${hidden}`])
    expect((await page.goto(app.url + path))?.status()).toBe(404)
})

test('a list asks for little script before it works', async () => {
  await page.goto(`${app.url}/customers`, { waitUntil: 'networkidle' })
  const html = await (await context.request.get(`${app.url}/customers`)).text()
  const scripts = [...html.matchAll(/<script[^>]*src="([^"]+)"[^>]*>/g)]
    // What only browsers without modules ask for is not asked for.
    .filter(([tag]) => !/nomodule/i.test(tag))
    .map(([, source]) => source ?? '')
  const preloaded = [...html.matchAll(/<link[^>]*as="script"[^>]*href="([^"]+)"/g)].map(
    ([, href]) => href ?? '',
  )
  let bytes = 0
  for (const source of new Set([...scripts, ...preloaded]))
    bytes += gzipSync(await (await context.request.get(app.url + source)).body()).length
  expect(scripts.length).toBeGreaterThan(3)
  expect(bytes / 1000).toBeLessThan(MOST_SCRIPT)
})
