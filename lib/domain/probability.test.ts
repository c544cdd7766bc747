import { expect, test } from 'vitest'
import { expectationAfterMove, type Expectation, isProbability } from './probability'

const held: Expectation = {
  probability: 40,
  isProbabilityOwn: false,
  forecastCategory: 'pipeline',
  isCategoryOwn: false,
}
const offer = { kind: 'open', probability: 50, forecastCategory: 'best_case' } as const
const won = { kind: 'won', probability: 100, forecastCategory: 'closed' } as const

test('a move brings the probability and category of the stage', () => {
  expect(expectationAfterMove(held, offer)).toMatchObject({ probability: 50, forecastCategory: 'best_case' })
})

test('what a person set himself survives moves among open stages', () => {
  const own = { ...held, isProbabilityOwn: true }
  expect(expectationAfterMove(own, offer)).toEqual({ ...own, forecastCategory: 'best_case' })
  const ownCategory = { ...held, isCategoryOwn: true }
  expect(expectationAfterMove(ownCategory, offer)).toEqual({ ...ownCategory, probability: 50 })
})

test('a closed stage decides for itself and the mark of the own value stays', () => {
  const own = { ...held, isProbabilityOwn: true, isCategoryOwn: true }
  expect(expectationAfterMove(own, won)).toEqual({ ...own, probability: 100, forecastCategory: 'closed' })
})

test('a probability is a whole number from 0 to 100', () => {
  expect([0, 50, 100].every(isProbability)).toBe(true)
  expect([-1, 101, 0.5, NaN].some(isProbability)).toBe(false)
})
