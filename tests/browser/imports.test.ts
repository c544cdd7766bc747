import { expect, test } from 'vitest'
import { eventually } from '../support/board-page'
import { flaws } from '../support/flaws'
import { demoJourneys, phone } from '../support/journeys'
import { settled } from '../support/settled'

const journeys = demoJourneys(30)

const named = async (name: string) => {
  const filter = encodeURIComponent(JSON.stringify({ field: 'name', op: 'is', value: name }))
  const { body } = await journeys.app.ask<{ data: { level: string | null }[] }>(
    'rep',
    'GET',
    `/api/v1/customers?filter=${filter}`,
  )
  return body.data
}
const FILE =
  '公司名称,电话,等级,内部编号\n云海物流,0571-88001122,A,1\n星河电子,0571-88003344,最好,2\n无名氏,不是电话,B,3\n'

test('a file is matched, checked, brought in, looked at and taken back', async () => {
  const page = await journeys.visit('rep', '/customers', { language: 'zh-CN' })
  await page.getByRole('button', { name: '视图' }).click()
  await page.getByRole('menuitem', { name: '导入…' }).click()
  await page.getByRole('heading', { level: 1, name: '导入客户' }).waitFor()
  expect(await flaws(page)).toEqual([])
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '客户.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) })

  await page.getByText('4 列中已对应 3 列').waitFor()
  expect(await page.getByLabel('公司名称: 对应字段').inputValue()).toBe('name')
  expect(await page.getByLabel('电话: 对应字段').inputValue()).toBe('phone')
  expect(await page.getByLabel('内部编号: 对应字段').inputValue()).toBe('')
  await page.getByLabel('“最好”表示').selectOption('A')
  expect(await flaws(page)).toEqual([])
  await page.getByRole('button', { name: '核对' }).click()

  await page.getByRole('heading', { name: '导入后各行将会怎样' }).waitFor()
  await page.getByText('不能导入的原因').waitFor()
  await page.getByText('这不是电话号码。').click()
  await page.getByText('第 4 行：不是电话').waitFor()
  expect(await flaws(page)).toEqual([])
  expect(await named('云海物流')).toEqual([])
  await page.getByRole('button', { name: '导入 2 行' }).click()

  await page.getByRole('link', { name: '查看导入的记录' }).waitFor()
  expect(await named('星河电子')).toMatchObject([{ level: 'A' }])
  expect(await flaws(page)).toEqual([])
  const file = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载未导入的行' }).click()
  expect((await file).suggestedFilename()).toBe('客户-refused.csv')

  await page.getByRole('link', { name: '查看导入的记录' }).click()
  await page.getByText('找到 2 条').waitFor()
  await page.goto(`${journeys.app.url}/settings/imports`)
  await page.getByRole('link', { name: '打开“客户.csv”的导入' }).click()
  await page.getByRole('button', { name: '撤销整个导入' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '撤销整个导入' }).click()
  await page.getByText('已撤销此次导入。').waitFor()
  await eventually(() => named('云海物流')).toEqual([])

  await page.goto(`${journeys.app.url}/settings/imports`)
  await page.getByRole('link', { name: '打开“客户.csv”的导入' }).waitFor()
  expect(await flaws(page)).toEqual([])
})

test('cells that are pasted onto a list are brought in, by keyboard, on a phone too', async () => {
  const page = await journeys.visit('rep', '/contacts', { language: 'en', ...phone })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await settled(page)
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'Full name\tMobile\nCora Blue\t+1 415 555 0100\n')
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await page.getByText('2 of 2 columns matched').waitFor()
  await page.getByText('No column fills what every new record needs: Customer.').waitFor()
  expect(await flaws(page)).toEqual([])
  const check = page.getByRole('button', { name: 'Check', exact: true })
  await check.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'What would become of the rows' }).waitFor()
  await page.getByText('Nothing would change: all rows are in already, or refused.').waitFor()
  await page.getByRole('button', { name: 'Back to the columns' }).click()
  await page.getByText('2 of 2 columns matched').waitFor()
})
