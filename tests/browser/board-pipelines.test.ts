import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { boardOn } from '../support/board-page'
import { loudou } from '../support/command-line'
import { demoJourneys } from '../support/journeys'

const journeys = demoJourneys()

test('a second pipeline has a board of its own, reached by keys from the name of the first, under the same filter', async () => {
  const { data } = journeys.app
  await writeFile(join(data, 'new.csv'), '商机,阶段,负责人\n续签的商机,到期提醒,wang.min@example.com\n')
  const map = {
    columns: { 商机: 'name', 阶段: 'stage', 负责人: 'ownerId' },
    references: { ownerId: { by: 'email' } },
    pipeline: '续约流程',
    createStages: [{ name: '到期提醒', kind: 'open', probability: 60 }],
  }
  await writeFile(join(data, 'map.json'), JSON.stringify(map))
  const env = { LOUDOU_DATA: data, DATABASE_URL: '', DATABASE_DIALECT: '' }
  const ended = await loudou(env, ['import', 'opportunities', 'new.csv', '--map', 'map.json'])
  expect(ended).toMatchObject({ code: 0, stderr: '' })

  const rep = await journeys.app.idOf('rep')
  const { page } = await boardOn(await journeys.visit('manager', `/board?owner=${rep}`))
  const first = await page.getByRole('heading', { level: 1 }).textContent()
  await page.getByRole('heading', { level: 1 }).getByRole('button').focus()
  await page.keyboard.press('ArrowDown')
  const lit = page.locator('[role=menuitemradio]:focus')
  await lit.waitFor()
  await page.keyboard.press('ArrowDown')
  await lit.filter({ hasText: '续约流程' }).waitFor()
  await page.keyboard.press('Enter')
  const renewals = await boardOn(page)
  await renewals.column('到期提醒').getByText('续签的商机').waitFor()
  expect(new URL(page.url()).searchParams.getAll('owner')).toEqual([rep])
  await page.goBack()
  await page.getByRole('button', { name: first ?? '' }).waitFor()
  await page.getByRole('region', { name: '需求确认', exact: true }).waitFor()
})
