import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseIsoInstant } from './iso-instant'

test('whatever JavaScript prints is read back', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1900-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
      (date) => {
        expect(parseIsoInstant(date.toISOString())).toBe(date.getTime())
      },
    ),
  )
})

test('an offset is reckoned with', () => {
  const moment = Date.UTC(2026, 6, 23, 6, 30)
  for (const text of ['2026-07-23T06:30Z', '2026-07-23T14:30:00+08:00', '2026-07-23T01:00:00.000-05:30'])
    expect(parseIsoInstant(text), text).toBe(moment)
  expect(parseIsoInstant('2026-07-23t06:30:00.1239z')).toBe(moment + 123)
})

test.each([
  '2026-07-23',
  '2026-07-23T06:30',
  '2026-07-23 06:30Z',
  '2026-02-29T00:00Z',
  '2026-07-23T24:00Z',
  '2026-07-23T23:60Z',
  '2026-07-23T23:59:60Z',
  '2026-07-23T06:30+8',
  '2026-07-23T06:30+15:00',
  '2026-07-23T06:30+08:60',
  ' 2026-07-23T06:30Z',
  '1753252200000',
  '',
])('%j is no instant', (text) => {
  expect(parseIsoInstant(text)).toBeNull()
})
