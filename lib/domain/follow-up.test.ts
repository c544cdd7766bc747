import { expect, test } from 'vitest'
import { isRealFollowUp, lastFollowUpAt } from './follow-up'

const call = { kind: 'call', isDone: true, result: '已发方案，周五回复' } as const

test('a done conversation with a result is a real follow-up', () => {
  for (const kind of ['call', 'meeting', 'visit', 'email', 'wechat'] as const) {
    expect(isRealFollowUp({ ...call, kind })).toBe(true)
  }
})

test('a note, a plan and an empty log are none', () => {
  expect(isRealFollowUp({ ...call, kind: 'note' })).toBe(false)
  expect(isRealFollowUp({ ...call, isDone: false })).toBe(false)
  for (const result of [null, '', ' \n', '\u3000', '\u200b'])
    expect(isRealFollowUp({ ...call, result })).toBe(false)
})

test('the last real follow-up is the latest one, whatever was logged after it', () => {
  const log = [
    { ...call, at: 20 },
    { ...call, at: 10 },
    { ...call, kind: 'note' as const, at: 30 },
    { ...call, result: '', at: 40 },
  ]
  expect(lastFollowUpAt(log)).toBe(20)
  expect(lastFollowUpAt([])).toBeNull()
})
