import { beforeEach, expect, test } from 'vitest'
import { makeCard, rowOf, stepsOf } from '../support/board-cards'
import { type BoardPage, boardOn, eventually } from '../support/board-page'
import { focusedText } from '../support/focused-text'
import { demoJourneys, type Look } from '../support/journeys'

const journeys = demoJourneys()
let ids: string[]

beforeEach(async () => {
  ids = []
  for (const name of ['丙号键盘', '乙号键盘', '甲号键盘'])
    ids.unshift(await makeCard(journeys.app, name, '初步接触'))
})

const open = async (look?: Look) => boardOn(await journeys.visit('rep', '/board', look))
const press = async ({ page }: BoardPage, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const focused = ({ page }: BoardPage) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-opportunity-id') ?? null)

/** Walks with Tab alone, from the top of the page, to the first card. */
async function tabToCards(board: BoardPage): Promise<void> {
  await eventually(async () => {
    await press(board, 'Tab')
    return focused(board)
  }).not.toBeNull()
}

test('Tab reaches the board once, arrows walk from card to card, and Enter opens the card beside it', async () => {
  const [first, second] = ids as [string, string]
  const board = await open()
  await tabToCards(board)
  expect(await focused(board)).toBe(first)
  await press(board, 'ArrowDown')
  await eventually(() => focused(board)).toBe(second)
  await press(board, 'ArrowRight')
  await eventually(async () => (await board.cards('需求确认')).includes((await focused(board)) ?? '')).toBe(
    true,
  )
  await press(board, 'ArrowLeft')
  await eventually(() => focused(board)).toBe(second)
  await press(board, 'Enter')
  await board.page.getByRole('dialog', { name: '乙号键盘' }).waitFor()
  expect(board.page.url()).toContain(second)
  await press(board, 'Escape')
  await board.page.getByRole('dialog').waitFor({ state: 'hidden' })
  await eventually(() => focused(board)).toBe(second)
})

test.each([
  {
    language: 'zh-CN' as const,
    stages: ['初步接触', '需求确认'],
    lifted: /^已从“初步接触”拿起甲号键盘，第 1 位/,
    over: /^“需求确认”，第 1 位，共 \d+ 位$/,
    dropped: /^甲号键盘已放到“需求确认”第 1 位。$/,
  },
  {
    language: 'en' as const,
    stages: ['Contacted', 'Needs confirmed'],
    lifted: /^甲号键盘 lifted from Contacted, place 1 of \d+\. Arrow keys move/,
    over: /^Needs confirmed, place 1 of \d+$/,
    dropped: /^甲号键盘 dropped in Needs confirmed, place 1\.$/,
  },
])('Space lifts, arrows carry, Space drops: each step is said ($language)', async (words) => {
  const [first] = ids as [string]
  const board = await open({ language: words.language })
  await board.card(first).focus()
  await press(board, 'Space')
  await eventually(board.voice).toMatch(words.lifted)
  await press(board, 'ArrowRight')
  await eventually(board.voice).toMatch(words.over)
  await press(board, 'Space')
  await eventually(board.voice).toMatch(words.dropped)
  await eventually(() => stepsOf(journeys.app, first)).toEqual(['初步接触', '需求确认'])
  await eventually(async () => (await board.cards(words.stages[1] as string))[0]).toBe(first)
  await eventually(() => focused(board)).toBe(first)
})

test('Escape puts a lifted card back and says so; nothing was sent', async () => {
  const [first] = ids as [string]
  const board = await open()
  await board.card(first).focus()
  await press(board, 'Space', 'ArrowRight', 'ArrowDown', 'Escape')
  await eventually(board.voice).toBe('已取消，甲号键盘留在原处。')
  expect((await board.cards('初步接触'))[0]).toBe(first)
  expect(await rowOf(journeys.app, first)).toMatchObject({ version: 1 })
})

test('a card is carried beyond the cards that are loaded, and lands between its two new neighbours', async () => {
  const [first] = ids as [string]
  for (let n = 40; n > 0; n -= 1) await makeCard(journeys.app, `长队 ${n}`, '方案报价')
  const board = await open()
  await board.card(first).focus()
  await press(board, 'Space', 'ArrowRight', 'ArrowRight')
  const place = async () => Number(/第 (\d+) 位，/.exec(await board.voice())?.[1])
  await eventually(async () => {
    await press(board, 'ArrowDown')
    return place()
  }).toBeGreaterThan(35)
  const at = await place()
  await press(board, 'Space')
  await eventually(() => stepsOf(journeys.app, first)).toEqual(['初步接触', '方案报价'])
  await eventually(() => focused(board)).toBe(first)
  const position = board.card(first).locator('xpath=ancestor::li')
  expect(await position.getAttribute('aria-posinset')).toBe(String(at))
  await board.reload()
  const above = await rowOf(journeys.app, first)
  const { body } = await journeys.app.ask<{ data: { id: string }[] }>(
    'rep',
    'GET',
    `/api/v1/opportunities?filter=${encodeURIComponent(JSON.stringify({ field: 'stageId', op: 'is', value: above.stageId }))}&limit=200`,
  )
  const ranks = await Promise.all(
    body.data.map(async ({ id }) => ({ id, rank: (await rowOf(journeys.app, id)).rank })),
  )
  ranks.sort((a, b) => (a.rank < b.rank ? -1 : 1))
  expect(ranks.findIndex(({ id }) => id === first)).toBe(at - 1)
})

test('M asks where to, arrows choose, Enter moves, and the focus follows the card', async () => {
  const [first] = ids as [string]
  const board = await open()
  await board.card(first).focus()
  await press(board, 'm')
  await board.page.getByRole('dialog', { name: '移动“甲号键盘”到' }).waitFor()
  await eventually(() => focusedText(board.page)).toContain('需求确认')
  await press(board, 'ArrowDown')
  await eventually(() => focusedText(board.page)).toContain('方案报价')
  await press(board, 'Enter')
  await eventually(() => stepsOf(journeys.app, first)).toEqual(['初步接触', '方案报价'])
  await eventually(() => focused(board)).toBe(first)
  await board.toast('已移到“方案报价”').waitFor()
  await press(board, 'Control+z')
  await eventually(async () => (await board.cards('初步接触')).includes(first)).toBe(true)
})

test('the palette finds a card by the initials of its pinyin and opens it', async () => {
  const id = await makeCard(journeys.app, '紫霞仙子年框', '需求确认')
  const board = await open()
  await press(board, 'Control+k')
  const palette = board.page.getByRole('dialog', { name: '搜索或执行命令' })
  await palette.getByRole('combobox').pressSequentially('zxxz')
  await palette.getByRole('option').filter({ hasText: '紫霞仙子年框' }).waitFor()
  await press(board, 'Enter')
  await board.page.getByRole('dialog', { name: '紫霞仙子年框' }).waitFor()
  expect(board.page.url()).toContain(id)
})
