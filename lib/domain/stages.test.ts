import { expect, test } from 'vitest'
import { isClosed, statusOf, wipAfterEntry } from './stages'

test('status follows the kind of the stage, and a closed opportunity is never on hold', () => {
  expect([statusOf('open', false), statusOf('open', true)]).toEqual(['open', 'on_hold'])
  expect([statusOf('won', true), statusOf('lost', true)]).toEqual(['won', 'lost'])
  expect([isClosed('open'), isClosed('won'), isClosed('lost')]).toEqual([false, true, true])
})

test('a full stage warns or refuses as it is set, and one without a limit never does', () => {
  const limited = { wipLimit: 3, isWipRefused: false }
  expect([2, 3, 4].map((n) => wipAfterEntry(limited, n))).toEqual(['free', 'warned', 'warned'])
  expect(wipAfterEntry({ ...limited, isWipRefused: true }, 3)).toBe('refused')
  expect(wipAfterEntry({ wipLimit: null, isWipRefused: true }, 1e6)).toBe('free')
})
