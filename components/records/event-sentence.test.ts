import { expect, test } from 'vitest'
import { en } from '@/lib/i18n/messages/en'
import { zhCN } from '@/lib/i18n/messages/zh-CN'
import { translator } from '@/lib/i18n/translate'
import type { TimelineEntry } from '@/lib/records/timeline-entry'
import { tellEvent } from './event-sentence'

const surroundings = {
  me: { id: 'u', name: '王敏' },
  today: '2026-11-23',
  now: Date.UTC(2026, 10, 23, 4),
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  currencies: ['CNY'],
  mostFile: 25_000_000,
}
const inChinese = { t: translator(zhCN, 'zh-CN'), language: 'zh-CN' as const, surroundings }
const inEnglish = { t: translator(en, 'en'), language: 'en' as const, surroundings }

const entry = (more: Partial<TimelineEntry>): TimelineEntry => ({
  id: 'e',
  act: 'opportunity.update',
  at: surroundings.now,
  who: '王敏',
  record: 'opportunity',
  recordId: 'o',
  name: '智能仓储一期',
  currency: 'CNY',
  isUndo: false,
  isUndone: false,
  mayRevert: false,
  through: null,
  comment: null,
  file: null,
  collaborator: null,
  handedOver: null,
  changes: [],
  ...more,
})

test('a move names both stages, and not what follows from it', () => {
  const told = tellEvent(
    entry({
      act: 'opportunity.move',
      changes: [
        { field: 'stageId', from: '初步接触', to: '需求确认' },
        { field: 'probability', from: 10, to: 30 },
        { field: 'rank', from: 'a0', to: 'a1' },
      ],
    }),
    inChinese,
  )
  expect(told.sentence).toBe('王敏把“智能仓储一期”从“初步接触”移到“需求确认”')
  expect(told.lines).toEqual([])
})

test('a move within the column is told as such', () => {
  const told = tellEvent(
    entry({ act: 'opportunity.move', changes: [{ field: 'rank', from: 'a0', to: 'a1' }] }),
    inEnglish,
  )
  expect(told.sentence).toBe('王敏 moved “智能仓储一期” within its column')
})

test('an edit shows amounts in their currency, and nothing is not nought', () => {
  const amount = { field: 'amount', from: null, to: 8600000 }
  expect(tellEvent(entry({ currency: 'USD', changes: [amount] }), inEnglish).lines).toEqual([
    'Amount: US$86,000.00',
  ])
  const gone = { field: 'amount', from: 8600000, to: null }
  expect(tellEvent(entry({ changes: [gone] }), inChinese).lines).toEqual(['金额：¥86,000.00 → 空'])
})

test('a reference that may not be named is not named', () => {
  const change = { field: 'contactId', from: '', to: '周工' }
  expect(tellEvent(entry({ changes: [change] }), inChinese).lines).toEqual(['联系人：（不显示） → 周工'])
})

test('long text is told as rewritten and not quoted in full', () => {
  const change = { field: 'description', from: 'a'.repeat(5000), to: 'b'.repeat(5000) }
  expect(tellEvent(entry({ changes: [change] }), inEnglish).lines).toEqual(['Notes was rewritten'])
})

test('an activity says how and quotes what came of it', () => {
  const told = tellEvent(
    entry({
      act: 'activity.create',
      record: 'activity',
      name: '回访',
      changes: [
        { field: 'kind', from: null, to: 'call' },
        { field: 'isDone', from: null, to: true },
        { field: 'result', from: null, to: '同意报价' },
      ],
    }),
    inChinese,
  )
  expect(told).toEqual({ sentence: '王敏记录了电话“回访”', quote: '同意报价', lines: [] })
})

test('a task that is opened again is not told as done', () => {
  const done = entry({ act: 'task.complete', record: 'task', name: '报价' })
  const at = [{ field: 'doneAt', from: null, to: surroundings.now }]
  expect(tellEvent({ ...done, changes: at }, inEnglish).sentence).toBe('王敏 completed the task “报价”')
  const again = [{ field: 'doneAt', from: surroundings.now, to: null }]
  expect(tellEvent({ ...done, changes: again }, inEnglish).sentence).toBe('王敏 opened the task “报价” again')
})

test('what the system did and an act without a sentence are still told', () => {
  expect(tellEvent(entry({ act: 'opportunity.fold', who: null }), inEnglish).sentence).toBe(
    'Loudou did something to the opportunity “智能仓储一期”',
  )
})
