import { expect, test } from 'vitest'
import { makeCard, rowOf } from '../support/board-cards'
import { boardOn, eventually } from '../support/board-page'
import { flaws } from '../support/flaws'
import { demoJourneys } from '../support/journeys'

const journeys = demoJourneys(200)

async function stageNamed(name: string): Promise<string> {
  const { body } = await journeys.app.ask<{ data: { id: string; name: string }[] }>(
    'owner',
    'GET',
    '/api/v1/stages?limit=50',
  )
  return body.data.find((stage) => stage.name === name)?.id ?? ''
}

test('a stage asks to be checked before it is left: on the page, or in the dialog of the move', async () => {
  journeys.expectComplaints(/422/)
  const stageId = await stageNamed('需求确认')
  for (const [name, isRequired] of [
    ['预算已确认', true],
    ['竞争对手已知', false],
  ] as const)
    await journeys.app.ask('owner', 'POST', '/api/v1/check-items', { stageId, name, isRequired })
  const id = await makeCard(journeys.app, '检查清单', '需求确认')
  const page = await journeys.visit('rep', `/opportunities/${id}`)
  const list = page.getByRole('region', { name: '检查清单' })
  await list.getByText('已完成 0/2').waitFor()
  await list.getByRole('checkbox', { name: '竞争对手已知' }).check()
  await list.getByText('已完成 1/2').waitFor()
  expect(await flaws(page)).toEqual([])

  await page.getByRole('button', { name: '方案报价' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByText('预算已确认').waitFor()
  expect(await dialog.getByText('竞争对手已知').count()).toBe(0)
  expect(await flaws(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await dialog.getByText('本阶段的必须检查项尚未全部完成。').waitFor()
  await dialog.getByRole('checkbox', { name: '预算已确认' }).check()
  await page.keyboard.press('Control+Enter')
  await page
    .getByRole('region', { name: '阶段路径' })
    .locator('[aria-current=step]')
    .getByText('方案报价')
    .waitFor()
  expect((await rowOf(journeys.app, id)).checkedIds).toHaveLength(2)
})

test('a rep asks for a yes from the board, the card says whose it waits for, the manager says it, the board hears', async () => {
  journeys.expectComplaints(/409/)
  const stageId = await stageNamed('合同谈判')
  await journeys.app.ask('owner', 'PATCH', `/api/v1/stages/${stageId}`, { needsApproval: true })
  const id = await makeCard(journeys.app, '要批准的', '方案报价')
  const board = await boardOn(await journeys.visit('rep', '/board'))
  await board.drag(id, '合同谈判', 0)
  const dialog = board.page.getByRole('alertdialog')
  await dialog.getByText('批准。', { exact: false }).waitFor()
  expect(await flaws(board.page)).toEqual([])
  await dialog.getByRole('textbox').fill('客户本周签约')
  await dialog.getByRole('button', { name: '提交审批' }).click()
  await board.card(id).getByText('等待', { exact: false }).waitFor()
  await eventually(() => board.cards('方案报价')).toContain(id)

  const inbox = await journeys.visit('manager', '/inbox')
  await inbox.getByRole('link', { name: '要批准的 → 合同谈判', exact: false }).click()
  await inbox.getByRole('button', { name: '批准' }).click()
  await inbox.getByRole('dialog').getByRole('textbox').fill('同意')
  expect(await flaws(inbox)).toEqual([])
  await inbox.keyboard.press('Control+Enter')
  await eventually(() => board.cards('合同谈判')).toContain(id)
  const news = await journeys.visit('rep', '/inbox')
  await news.getByText('批准了您的申请', { exact: false }).waitFor()
  await news.getByText('同意', { exact: true }).waitFor()
})
