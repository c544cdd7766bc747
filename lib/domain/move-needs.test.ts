import { expect, test } from 'vitest'
import { detailsOf, neededFor, needsOf, together } from './move-needs'

test('what a person can add is asked for, and nothing else', () => {
  const errors = { customerId: 'required', closedOn: 'required', x_own: 'required' } as const
  expect(needsOf({ code: 'missing_details', errors }, false)).toEqual(['customerId', 'closedOn'])
  expect(needsOf({ code: 'conflict', errors: {} }, true)).toEqual([])
})

test('a rule is passed over with a reason, by who may', () => {
  expect(needsOf({ code: 'stage_skip', errors: {} }, true)).toEqual(['bypassReason'])
  expect(needsOf({ code: 'stage_skip', errors: {} }, false)).toEqual([])
  expect(needsOf({ code: 'stage_elsewhere', errors: {} }, true)).toEqual([])
})

test('a win confirms its amount, a loss may say to whom and why', () => {
  expect(neededFor(['closedOn']).map(({ name }) => name)).toEqual(['closedOn', 'amount'])
  expect(neededFor(['lostReasonId'])).toEqual([
    { name: 'lostReasonId', isRequired: true },
    { name: 'competitor', isRequired: false },
    { name: 'lostNote', isRequired: false },
    { name: 'lookAgainOn', isRequired: false },
  ])
})

test('what was filled in goes where a move takes it, and what was left empty does not', () => {
  const asked = neededFor(['customerId', 'lostReasonId'])
  const filled = { customerId: 'c-1', lostReasonId: 'l-1', competitor: '', lostNote: null, name: 'x' }
  expect(detailsOf(asked, filled)).toEqual({ lostReasonId: 'l-1', values: { customerId: 'c-1' } })
  expect(together({ values: { channel: 'a' } }, { amount: 0, values: { customerId: 'c' } })).toEqual({
    amount: 0,
    values: { channel: 'a', customerId: 'c' },
  })
  expect(together({ bypassReason: '急单' }, { amount: 5 })).toEqual({ bypassReason: '急单', amount: 5 })
})
