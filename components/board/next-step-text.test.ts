import { expect, test } from 'vitest'
import type { NextStep } from '@/lib/domain/board'
import { board as en } from '@/lib/i18n/messages/en/board'
import { board as zh } from '@/lib/i18n/messages/zh-CN/board'
import { translator } from '@/lib/i18n/translate'
import { nextStepText } from './next-step-text'

const monday = '2025-11-24'
const inChinese = (step: NextStep) => nextStepText(step, monday, 'zh-CN', translator({ board: zh }, 'zh-CN'))
const inEnglish = (step: NextStep) => nextStepText(step, monday, 'en', translator({ board: en }, 'en'))

test('a step that is late says by how many days', () => {
  const step: NextStep = { state: 'overdue', title: '拜访', dueOn: '2025-11-22' }
  expect(inChinese(step)).toBe('逾期 2 天 拜访')
})

test('a step today says today', () => {
  expect(inEnglish({ state: 'today', title: 'Quote', dueOn: monday })).toBe('Today Quote')
})

test('a step within six days names the weekday, a later one its date', () => {
  expect(inChinese({ state: 'planned', title: null, dueOn: '2025-11-27' })).toBe('周四')
  expect(inEnglish({ state: 'planned', title: null, dueOn: '2025-11-30' })).toBe('Sun')
  expect(inChinese({ state: 'planned', title: '演示', dueOn: '2025-12-01' })).toBe('12-01 演示')
  expect(inEnglish({ state: 'planned', title: null, dueOn: '2025-12-01' })).toBe('Dec 1')
})

test('no next step says so, whatever else is filled in', () => {
  expect(inChinese({ state: 'none', title: '旧', dueOn: null })).toBe('无下一步')
})
