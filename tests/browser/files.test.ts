import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { eventually } from '../support/board-page'
import { flaws } from '../support/flaws'
import { demoJourneys, phone } from '../support/journeys'
import { settled } from '../support/settled'

const journeys = demoJourneys(30)
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'text/html',
  buffer: Buffer.from(content),
})

async function customer(name: string): Promise<string> {
  const ownerId = await journeys.app.idOf('rep')
  const { body } = await journeys.app.ask<{ id: string }>('owner', 'POST', '/api/v1/customers', {
    name,
    ownerId,
  })
  return body.id
}

test('files are chosen, seen by a colleague, given out, taken off and brought back', async () => {
  const id = await customer('远山茶业')
  const page = await journeys.visit('rep', `/customers/${id}`, { language: 'zh-CN' })
  const other = await journeys.visit('manager', `/customers/${id}`, { language: 'en' })
  await settled(page)
  await settled(other)
  await other.getByRole('tab', { name: 'Files' }).click()
  await page.getByRole('tab', { name: '附件' }).click()
  await page.getByText('还没有附件').waitFor()
  await page
    .locator('input[type=file][multiple]')
    .setInputFiles([
      file('报价单.txt', '一台样机'),
      file('<b>现场</b>.png', PNG),
      file('绘图.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ])
  await page.getByRole('link', { name: '<b>现场</b>.png', exact: true }).waitFor()
  await page.getByRole('link', { name: '绘图.svg', exact: true }).waitFor()
  // What a colleague does is seen on an open page, without a look anew.
  await other.getByRole('link', { name: '绘图.svg', exact: true }).waitFor()
  await eventually(() => other.getByRole('tab', { name: 'Files' }).innerText()).toContain('3')
  await eventually(() =>
    page
      .locator('img[src*="/files/"]')
      .evaluateAll((images) => (images as HTMLImageElement[]).map(({ naturalWidth }) => naturalWidth)),
  ).toEqual([1])
  expect(await flaws(page)).toEqual([])

  const [given] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载“绘图.svg”' }).press('Enter'),
  ])
  expect(given.suggestedFilename()).toBe('绘图.svg')
  expect(await readFile(await given.path(), 'utf8')).toContain('<svg')

  await page.getByRole('button', { name: '移除“报价单.txt”' }).press('Enter')
  await page.getByText('已移除：报价单.txt').waitFor()
  await other.getByRole('link', { name: '报价单.txt', exact: true }).waitFor({ state: 'detached' })
  await eventually(() => other.getByRole('tab', { name: 'Files' }).innerText()).toContain('2')
  await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe('选择文件')
  await page.getByRole('button', { name: /^撤销/ }).first().click()
  await page.getByRole('link', { name: '报价单.txt', exact: true }).waitFor()
  await page.getByRole('tab', { name: '动态' }).click()
  await page
    .getByText(/添加了附件“报价单.txt”/)
    .first()
    .waitFor()
})

test('what does not arrive says why and is tried again; what is too large is not sent', async () => {
  const id = await customer('海棠家具')
  const page = await journeys.visit('rep', `/customers/${id}`, { language: 'en', ...phone })
  await settled(page)
  await page.getByRole('tab', { name: 'Files' }).click()
  let isBroken = true
  journeys.expectComplaints(/ERR_FAILED/)
  await page.route('**/files?name=*', (route) => (isBroken ? route.abort() : route.continue()))
  await page.locator('input[type=file][multiple]').setInputFiles([file('a.txt', 'a')])
  await page.getByRole('alert').filter({ hasText: 'the connection broke off' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  isBroken = false
  await page.getByRole('button', { name: 'Try again: “a.txt”' }).click()
  await page.getByRole('link', { name: 'a.txt', exact: true }).waitFor()
  await page.evaluate(() => {
    const large = new DataTransfer()
    large.items.add(new File([new Uint8Array(25_000_001)], 'large.bin'))
    const button = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Choose files',
    )
    button?.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: large }))
  })
  await page.getByRole('alert').filter({ hasText: 'too large' }).waitFor()
  await page.getByRole('button', { name: 'Cancel “large.bin”' }).click()
  await page.getByText('large.bin').waitFor({ state: 'detached' })
})

test('a field holds a file: chosen in the form, changed where it stands, given out, and found in the list', async () => {
  const field = { record: 'customer', kind: 'file', name: '营业执照', nameEn: 'Licence', key: 'licence' }
  await journeys.app.ask('owner', 'POST', '/api/v1/custom-fields', field)
  const page = await journeys.visit('rep', '/customers', { language: 'zh-CN' })
  await settled(page)
  await page.getByRole('button', { name: '新建客户' }).first().click()
  const form = page.getByRole('dialog', { name: '新建客户' })
  await form.getByLabel('客户名称').fill('青禾农资')
  await form.getByText('更多字段').click()
  const box = form.locator('input[type=file][name=x_licence]')
  await box.setInputFiles([file('执照.pdf', '%PDF-1.7')])
  await form.getByText('执照.pdf').waitFor()
  expect(await flaws(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await form.waitFor({ state: 'detached' })

  await page.goto(`${journeys.app.url}/customers?q=${encodeURIComponent('青禾')}&columns=x_licence,city`)
  await settled(page)
  await page.getByRole('gridcell', { name: '执照.pdf' }).dblclick()
  const edit = page.getByRole('dialog', { name: '编辑营业执照' })
  await edit.locator('input[type=file]').setInputFiles([file('新执照.pdf', '%PDF-1.7 x')])
  await edit.getByText('新执照.pdf').waitFor()
  await edit.getByRole('button', { name: '保存' }).click()
  await page.getByRole('gridcell', { name: '新执照.pdf' }).waitFor()
  await page.getByRole('link', { name: '青禾农资' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^更多字段/ })
    .click()
  const [given] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('link', { name: '新执照.pdf', exact: true }).press('Enter'),
  ])
  expect(given.suggestedFilename()).toBe('新执照.pdf')
})

test('a file that was taken off long ago is brought back from the bin', async () => {
  const id = await customer('松石建材')
  const page = await journeys.visit('rep', `/customers/${id}`, { language: 'zh-CN' })
  await settled(page)
  await page.getByRole('tab', { name: '附件' }).click()
  await page.locator('input[type=file][multiple]').setInputFiles([file('图纸.txt', '一')])
  await page.getByRole('button', { name: '移除“图纸.txt”' }).press('Enter')
  await page.getByText('已移除：图纸.txt').waitFor()
  await page.goto(`${journeys.app.url}/bin`)
  await settled(page)
  const line = page.getByRole('row', { name: /图纸\.txt/ })
  await line.getByText('移除自客户“松石建材”').waitFor()
  expect(await flaws(page)).toEqual([])
  await line.getByRole('button', { name: '恢复“图纸.txt”' }).press('Enter')
  await line.waitFor({ state: 'detached' })
  await page.goto(`${journeys.app.url}/customers/${id}`)
  await settled(page)
  await page.getByRole('tab', { name: '附件' }).click()
  await page.getByRole('link', { name: '图纸.txt', exact: true }).waitFor()
})
