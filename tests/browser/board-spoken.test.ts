import { test } from 'vitest'
import { makeCard, rowOf } from '../support/board-cards'
import { type BoardPage, boardOn, eventually } from '../support/board-page'
import { focusedText } from '../support/focused-text'
import { demoJourneys } from '../support/journeys'

const journeys = demoJourneys()

const press = async ({ page }: BoardPage, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const focused = ({ page }: BoardPage) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-opportunity-id') ?? null)

/** What the polite corner of the page has said and still shows. */
const told = ({ page }: BoardPage, text: string | RegExp) =>
  page.locator('[aria-live="polite"]').getByText(text).first().waitFor()

/** What was said before is not taken for what is said next. */
const forget = ({ page }: BoardPage) =>
  page.locator('p[aria-live="assertive"].sr-only').evaluate((voice) => (voice.textContent = ''))

const words = [
  {
    language: 'zh-CN' as const,
    // Of their own in each language: what the first has made is there still.
    find: '号说',
    search: '商机或客户名称',
    fits: '3 个商机符合',
    all: /^\d{2,} 个商机符合$/,
    owner: /负责人：所有人/,
    needs: '需求确认',
    moved: '“甲号说”已移到“需求确认”',
    undone: '“甲号说”已回到原处',
    asks: /把“甲号说”移到“赢单”/,
    won: '“甲号说”已移到“赢单”',
    lose: '输单',
    asksLost: /把“乙号说”移到“输单”/,
    reason: '输单原因',
    lost: '“乙号说”已移到“输单”',
    gaveUp: '已取消，丙号说留在原处。',
    chosen: '已选 2 个',
    movedMany: '2 个商机已移到“需求确认”',
    undoneMany: '2 个商机已回到原处',
  },
  {
    language: 'en' as const,
    find: '号话',
    search: 'Name or customer',
    fits: '3 opportunities fit',
    all: /^\d{2,} opportunities fit$/,
    owner: /Owner: Everyone/,
    needs: 'Needs confirmed',
    moved: '“甲号话” moved to Needs confirmed',
    undone: '“甲号话” is back where it was',
    asks: /Move “甲号话” to Won/,
    won: '“甲号话” moved to Won',
    lose: 'Lost',
    asksLost: /Move “乙号话” to Lost/,
    reason: 'Reason for losing',
    lost: '“乙号话” moved to Lost',
    gaveUp: 'Cancelled. 丙号话 stays where it was.',
    chosen: '2 chosen',
    movedMany: '2 opportunities moved to Needs confirmed',
    undoneMany: '2 opportunities are back where they were',
  },
]

test.each(words)('every job of the board is done by keys alone, and said ($language)', async (said) => {
  const ids: string[] = []
  for (const name of ['丙', '乙', '甲'])
    ids.unshift(await makeCard(journeys.app, `${name}${said.find}`, '初步接触'))
  const [first, second, third] = ids as [string, string, string]
  const board = await boardOn(await journeys.visit('rep', '/board', { language: said.language }))
  const { page } = board
  const stageNamed = (name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true })
  const chooseStage = async (name: string) => {
    await stageNamed(name).waitFor()
    await eventually(async () => {
      await press(board, 'ArrowDown')
      return focusedText(page)
    }).toBe(name)
    await press(board, 'Enter')
  }

  // Find and filter: what is left is said, and so is all of it again.
  await eventually(async () => {
    await press(board, 'Tab')
    return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  }).toBe(said.search)
  await page.keyboard.type(said.find)
  await eventually(board.voice).toBe(said.fits)
  await press(board, 'ControlOrMeta+a', 'Delete')
  await eventually(board.voice).toMatch(said.all)
  await eventually(async () => {
    await press(board, 'Shift+Tab')
    return focusedText(page)
  }).toMatch(said.owner)
  await press(board, 'Enter')
  const me = page.getByRole('checkbox', { name: '王敏' })
  await me.waitFor()
  await eventually(async () => {
    await press(board, 'Tab')
    return me.evaluate((box) => box === document.activeElement)
  }).toBe(true)
  await forget(board)
  await press(board, 'Space')
  await eventually(board.voice).toMatch(said.all)
  await press(board, 'Escape')
  await eventually(async () => {
    await press(board, 'Tab')
    return focused(board)
  }).toBe(first)

  // Move and undo.
  await press(board, 'm')
  await chooseStage(said.needs)
  await told(board, said.moved)
  await press(board, 'ControlOrMeta+z')
  await told(board, said.undone)
  await eventually(
    async () => (await board.cards(said.language === 'en' ? 'Contacted' : '初步接触'))[0],
  ).toBe(first)

  // Win, with what it asks.
  await board.card(first).focus()
  await press(board, 'w')
  await page.getByRole('alertdialog', { name: said.asks }).waitFor()
  await eventually(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
  await press(board, 'ControlOrMeta+Enter')
  await told(board, said.won)
  await eventually(async () => (await rowOf(journeys.app, first)).status).toBe('won')

  // Lose, with its reason; and giving it up.
  await board.card(second).focus()
  await press(board, 'm')
  await chooseStage(said.lose)
  const lost = page.getByRole('alertdialog', { name: said.asksLost })
  await lost.waitFor()
  const reason = lost.getByRole('combobox', { name: said.reason })
  await eventually(async () => {
    const has = await reason.evaluate((box) => box === document.activeElement)
    if (!has) await press(board, 'Tab')
    return has
  }).toBe(true)
  await press(board, 'ArrowDown')
  await page.getByRole('option').first().waitFor()
  await press(board, 'Enter')
  await eventually(() => reason.inputValue()).not.toBe('')
  await press(board, 'ControlOrMeta+Enter')
  await told(board, said.lost)
  await eventually(async () => (await rowOf(journeys.app, second)).status).toBe('lost')
  await board.card(third).focus()
  await press(board, 'm')
  await chooseStage(said.lose)
  await page.getByRole('alertdialog').waitFor()
  await press(board, 'Escape')
  await eventually(board.voice).toBe(said.gaveUp)

  // Several at once, and back.
  await eventually(() => focused(board)).toBe(third)
  await press(board, 'Shift+ArrowDown')
  await eventually(board.voice).toBe(said.chosen)
  await press(board, 'm')
  await chooseStage(said.needs)
  await eventually(board.voice).toBe(said.movedMany)
  await press(board, 'ControlOrMeta+z')
  await told(board, said.undoneMany)
})
