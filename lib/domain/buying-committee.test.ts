import { expect, test } from 'vitest'
import { committeeGaps } from './buying-committee'

const member = (role: string, attitude = 'unknown') => ({ role, attitude })

test('what is missing is said, the gravest first', () => {
  expect(committeeGaps([])).toEqual(['no_decision_maker', 'no_champion'])
  expect(committeeGaps([member('user'), member('champion')])).toEqual(['no_decision_maker'])
  expect(committeeGaps([member('decision_maker', 'against'), member('champion')])).toEqual([
    'decision_maker_against',
  ])
  expect(committeeGaps([member('decision_maker'), member('champion', 'supports')])).toEqual([])
  const two = [member('decision_maker', 'against'), member('decision_maker', 'neutral'), member('champion')]
  expect(committeeGaps(two)).toEqual([])
})
