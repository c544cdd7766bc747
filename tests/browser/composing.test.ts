import type { CDPSession, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { makeCard } from '../support/board-cards'
import { boardOn, eventually } from '../support/board-page'
import { demoJourneys } from '../support/journeys'

const journeys = demoJourneys()

/** A Chinese input method: letters stand underlined in the field until they are chosen. */
async function inputMethodOn(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page)
  return {
    compose: (text: string) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      }),
    /** A key that the input method keeps for itself, as browsers report it. */
    async key(key: 'Enter' | 'Escape') {
      const held = { key, code: key, windowsVirtualKeyCode: 229 }
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...held })
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...held })
    },
    choose: (text: string) => session.send('Input.insertText', { text }),
  }
}

test('Enter while composing chooses words and adds no card; the next Enter does', async () => {
  const board = await boardOn(await journeys.visit('rep', '/board'))
  const sent: string[] = []
  board.page.on('request', (request) => request.url().endsWith('/api/board/add') && sent.push(request.url()))
  const column = board.column('初步接触')
  await column.getByRole('button', { name: '添加到“初步接触”' }).click()
  const line = column.getByRole('textbox', { name: '商机名称' })
  await eventually(() => line.evaluate((input) => input === document.activeElement)).toBe(true)
  const method = await inputMethodOn(board.page)
  await method.compose("xin'ke'hu")
  await method.key('Enter')
  expect(await line.inputValue()).toBe("xin'ke'hu")
  await method.key('Escape')
  await line.waitFor()
  await method.choose('新客户')
  expect(await line.inputValue()).toBe('新客户')
  expect(sent).toEqual([])
  // Safari reports the key that ended the composition right after it; a person's next key comes later.
  await board.page.waitForTimeout(50)
  await board.page.keyboard.press('Enter')
  await column.locator('[data-opportunity-id]').first().getByText('新客户').waitFor()
  expect(sent).toHaveLength(1)
})

test('the palette reads what is being composed; Enter and Escape belong to the input method meanwhile', async () => {
  await makeCard(journeys.app, '漠北草原项目', '需求确认')
  const board = await boardOn(await journeys.visit('rep', '/board'))
  await board.page.keyboard.press('Control+k')
  const palette = board.page.getByRole('dialog', { name: '搜索或执行命令' })
  await palette.getByRole('combobox').waitFor()
  const method = await inputMethodOn(board.page)
  await method.compose("mb'cy")
  await palette.getByRole('option').filter({ hasText: '漠北草原项目' }).waitFor()
  await method.key('Escape')
  await method.key('Enter')
  expect(await palette.isVisible()).toBe(true)
  expect(board.page.url()).not.toContain('open=')
  await method.choose('漠北')
  await palette.getByRole('option').filter({ hasText: '漠北草原项目' }).waitFor()
})

test("the board's filter follows the letters while they are composed", async () => {
  const id = await makeCard(journeys.app, '瀚海阑干', '方案报价')
  const board = await boardOn(await journeys.visit('rep', '/board'))
  const search = board.page.getByRole('searchbox', { name: '商机或客户名称' })
  await search.focus()
  const method = await inputMethodOn(board.page)
  await method.compose("hh'lg")
  await eventually(() => Promise.resolve(new URL(board.page.url()).searchParams.get('q'))).toBe('hhlg')
  await eventually(() => board.cards('方案报价')).toEqual([id])
  await method.key('Escape')
  expect(await search.inputValue()).toBe("hh'lg")
})

test('single-key shortcuts work with an input method switched on, and do nothing in a text field', async () => {
  const board = await boardOn(await journeys.visit('rep', '/board'))
  const search = board.page.getByRole('searchbox', { name: '商机或客户名称' })
  await search.focus()
  await board.page.keyboard.press('c')
  expect(await search.inputValue()).toBe('c')
  expect(await board.page.getByRole('dialog').count()).toBe(0)
  await search.fill('')
  await board.page.locator('#content').focus()
  const session = await board.page.context().newCDPSession(board.page)
  await session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    ...{ key: 'Process', code: 'KeyC', windowsVirtualKeyCode: 229 },
  })
  await board.page.getByRole('dialog').waitFor()
})
