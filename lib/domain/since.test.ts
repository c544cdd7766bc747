import { expect, test } from 'vitest'
import { sinceMoment } from './since'

const SHANGHAI = 'Asia/Shanghai'
// A Wednesday, 07:30 in Shanghai and still Tuesday in London.
const NOW = Date.parse('2026-11-24T23:30:00Z')
const day = (choice: string) => {
  const moment = sinceMoment(choice, NOW, SHANGHAI)
  return moment === null ? null : new Date(moment).toISOString()
}

test.each([
  ['yesterday', '2026-11-23T16:00:00.000Z'],
  ['week', '2026-11-22T16:00:00.000Z'],
  ['days7', '2026-11-17T16:00:00.000Z'],
  ['month', '2026-10-31T16:00:00.000Z'],
  ['days30', '2026-10-25T16:00:00.000Z'],
  ['2026-11-25', '2026-11-24T16:00:00.000Z'],
])('%s begins with its day in the workspace’s time zone', (choice, begins) => {
  expect(day(choice)).toBe(begins)
})

test.each(['2026-11-26', 'tomorrow', '', '2026-02-30'])('“%s” is no moment that has been', (choice) => {
  expect(day(choice)).toBeNull()
})

test('a week begins on its Monday, on that day itself too', () => {
  const monday = Date.parse('2026-11-23T02:00:00Z')
  expect(sinceMoment('week', monday, SHANGHAI)).toBe(Date.parse('2026-11-22T16:00:00Z'))
})
