import { asc } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { opportunities } from '@/db'
import { limitStage, makeCard, rowOf, ruleStage, stageId, stepsOf } from '../support/board-cards'
import { boardOn, eventually } from '../support/board-page'
import { demoJourneys } from '../support/journeys'

const journeys = demoJourneys()
const viewport = { width: 1900, height: 900 }

interface Refusal {
  code: string
  errors?: Record<string, string> | undefined
}

/** The refusal that the board's own door gives, read off the drag itself. */
async function refusedDrag(id: string, stage: string): Promise<Refusal> {
  const board = await boardOn(await journeys.visit('rep', '/board', { viewport }))
  const answered = board.page.waitForResponse('**/api/board/move')
  await board.drag(id, stage, 0)
  return (await (await answered).json()) as Refusal
}

async function refusedByApi(id: string, stage: string): Promise<Refusal> {
  const to = { stageId: await stageId(journeys.app, stage) }
  return (await journeys.app.ask<Refusal>('rep', 'POST', `/api/v1/opportunities/${id}/move`, to)).body
}

/** The same through the verb that has the goal in its name, and that counts as today where no day is said. */
async function refusedByVerb(id: string, verb: 'win' | 'lose'): Promise<Refusal> {
  const path = `/api/v1/opportunities/${id}/${verb}`
  const { code, errors } = (await journeys.app.ask<Refusal>('rep', 'POST', path, {})).body
  return { code, errors: verb === 'win' ? { ...errors, closedOn: 'required' } : errors }
}

const reasonsOf = ({ code, errors }: Refusal) => ({ code, errors })

test.each([
  { stage: '赢单', verb: 'win' as const, amount: null, fields: ['amount', 'closedOn'] },
  { stage: '输单', verb: 'lose' as const, amount: 100, fields: ['lostReasonId'] },
])(
  'what $stage lacks is the same code and the same fields by API, by verb, by drag and in the dialog',
  async (way) => {
    const id = await makeCard(journeys.app, '同一道门', '初步接触', { amount: way.amount })
    const byApi = await refusedByApi(id, way.stage)
    expect(byApi.code).toBe('missing_details')
    expect(Object.keys(byApi.errors ?? {}).sort()).toEqual(way.fields)
    expect(reasonsOf(await refusedByVerb(id, way.verb))).toEqual(reasonsOf(byApi))
    expect(reasonsOf(await refusedDrag(id, way.stage))).toEqual(reasonsOf(byApi))
    expect(await rowOf(journeys.app, id)).toMatchObject({ version: 1, status: 'open' })
  },
)

test('the drawer moves by the same act: it is refused alike, asks the same question, and completes', async () => {
  const id = await makeCard(journeys.app, '抽屉里移动', '初步接触', { amount: null })
  const page = await journeys.visit('rep', `/board?open=opportunity/${id}`, { viewport })
  const drawer = page.getByRole('dialog', { name: '抽屉里移动' })
  await drawer.getByRole('button', { name: '初步接触' }).click()
  const answered = page.waitForResponse(`**/${id}/move`)
  await page.getByRole('menuitemradio', { name: '赢单' }).click()
  const refused = (await (await answered).json()) as Refusal
  expect(reasonsOf(refused)).toEqual(reasonsOf(await refusedByApi(id, '赢单')))
  const question = page.getByRole('alertdialog')
  await question.getByLabel('金额').fill('88000')
  await question.getByRole('button', { name: '完成移动' }).click()
  await question.waitFor({ state: 'hidden' })
  expect(await rowOf(journeys.app, id)).toMatchObject({ status: 'won', amount: 8_800_000 })
  expect(await stepsOf(journeys.app, id)).toEqual(['初步接触', '赢单'])
})

test('a full stage is refused alike by API and by drag', async () => {
  const id = await makeCard(journeys.app, '满了', '初步接触')
  await makeCard(journeys.app, '占位', '合同谈判')
  await limitStage(journeys.app, '合同谈判', 1)
  try {
    const byApi = await refusedByApi(id, '合同谈判')
    expect(byApi.code).toBe('wip_limit')
    expect(reasonsOf(await refusedDrag(id, '合同谈判'))).toEqual(reasonsOf(byApi))
  } finally {
    await limitStage(journeys.app, '合同谈判', null)
  }
})

test('one drag is one request and writes one row: every other opportunity is as it was', async () => {
  const id = await makeCard(journeys.app, '只写一行', '初步接触')
  const board = await boardOn(await journeys.visit('rep', '/board', { viewport }))
  const everyRow = () =>
    journeys.app.store.read((reader) => reader.select().from(opportunities).orderBy(asc(opportunities.id)))
  const before = await everyRow()
  let posts = 0
  // What a board asks and says of itself whether or not a card is dragged: what has changed, and who looks at it.
  const besides = ['/api/board/changes', '/api/board/here']
  board.page.on('request', (request) => {
    if (request.method() === 'POST' && !besides.some((path) => request.url().endsWith(path))) posts += 1
  })
  await board.drag(id, '需求确认', 2)
  await eventually(() => stepsOf(journeys.app, id)).toEqual(['初步接触', '需求确认'])
  await board.toast('已移到“需求确认”').waitFor()
  expect(posts).toBe(1)
  const after = await everyRow()
  const changed = after.filter((row, at) => JSON.stringify(row) !== JSON.stringify(before[at]))
  expect(changed.map((row) => row.id)).toEqual([id])
})

test('a stage that is not to be passed over is refused alike, and a manager passes over it with a reason', async () => {
  const id = await makeCard(journeys.app, '不可跳过', '初步接触')
  await ruleStage(journeys.app, '初步接触', { maySkip: false })
  try {
    const byApi = await refusedByApi(id, '方案报价')
    expect(byApi.code).toBe('stage_skip')
    expect(reasonsOf(await refusedDrag(id, '方案报价'))).toEqual(reasonsOf(byApi))

    const board = await boardOn(await journeys.visit('manager', '/board', { viewport }))
    await board.drag(id, '方案报价', 0)
    const question = board.page.getByRole('alertdialog')
    await question.getByText('不能跳过中间的阶段').waitFor()
    await question.getByLabel('越过阶段规则的原因').fill('客户当场签字')
    await board.page.keyboard.press('Control+Enter')
    await question.waitFor({ state: 'hidden' })
    await eventually(async () => rowOf(journeys.app, id)).toMatchObject({ bypassReason: '客户当场签字' })
    expect(await stepsOf(journeys.app, id)).toEqual(['初步接触', '方案报价'])
  } finally {
    await ruleStage(journeys.app, '初步接触', { maySkip: true })
  }
})

test('what a stage requires is asked for where the card was dropped, and comes with the move', async () => {
  const id = await makeCard(journeys.app, '补齐再走', '初步接触')
  await ruleStage(journeys.app, '需求确认', { requiredFields: ['channel', 'expectedCloseOn'] })
  try {
    const board = await boardOn(await journeys.visit('rep', '/board', { viewport }))
    await board.drag(id, '需求确认', 0)
    const question = board.page.getByRole('alertdialog')
    await question.getByLabel('渠道').fill('展会')
    await question.getByLabel('预计成交').fill('2027-03-31')
    await board.page.keyboard.press('Control+Enter')
    await question.waitFor({ state: 'hidden' })
    const wanted = { channel: '展会', expectedCloseOn: '2027-03-31', version: 2 }
    await eventually(async () => rowOf(journeys.app, id)).toMatchObject(wanted)
  } finally {
    await ruleStage(journeys.app, '需求确认', { requiredFields: [] })
  }
})
