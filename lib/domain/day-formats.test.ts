import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DayFormat, detectDayFormat, parseDay, parseInstant } from './day-formats'
import { addDays, partsOf } from './days'

const day = (text: string, format: DayFormat) => {
  const read = parseDay(text, format)
  return read.ok ? read.value : read.refusal
}
const instant = (text: string, format: DayFormat, zone = 'Asia/Shanghai') => {
  const read = parseInstant(text, format, zone)
  return read.ok ? new Date(read.value).toISOString() : read.refusal
}

test('days are read in the declared format and in no other', () => {
  const first = [
    '2025-03-01',
    '2025/3/1',
    '2025.3.1',
    '20250301',
    '２０２５－０３－０１',
    '2025-03-01 00:00:00',
    '2025/3/1 0:00',
  ]
  for (const text of first) expect([text, day(text, 'year-first')]).toEqual([text, '2025-03-01'])
  expect(day('3/1/2025', 'month-first')).toBe('2025-03-01')
  expect(day('3/1/2025', 'day-first')).toBe('2025-01-03')
  expect(day('31-03-2025 14:05', 'day-first')).toBe('2025-03-31')
  expect(day('2025年3月1日', 'chinese')).toBe('2025-03-01')
  expect(day('2025-03-01', 'month-first')).toBe('day_other_format')
  expect(day('3/1/2025', 'year-first')).toBe('day_other_format')
})

test('days that cannot be are refused and never guessed', () => {
  expect(['2/30/2025', '13/1/2025', '0/1/2025', '2/29/2025'].map((text) => day(text, 'month-first'))).toEqual(
    Array.from({ length: 4 }, () => 'day_impossible'),
  )
  expect(day('2025年2月29日', 'chinese')).toBe('day_impossible')
  expect(day('2024年2月29日', 'chinese')).toBe('2024-02-29')
  expect(['3/1/25', '3/1', '3/1-2025', '2025', 'tomorrow'].map((text) => day(text, 'month-first'))).toEqual(
    Array.from({ length: 5 }, () => 'day_other_format'),
  )
  expect(day('2025-03-01 25:00', 'year-first')).toBe('day_impossible')
  expect(instant('2025-03-01T10:00+15:00', 'year-first')).toBe('day_impossible')
  expect(day('2025-03-01 abc', 'year-first')).toBe('day_other_format')
  expect(day('  ', 'year-first')).toBe('day_empty')
})

test('an instant is read on the clock of the zone unless it names its own offset', () => {
  expect(instant('31-03-2025 14:05', 'day-first')).toBe('2025-03-31T06:05:00.000Z')
  expect(instant('2025-03-01', 'year-first')).toBe('2025-02-28T16:00:00.000Z')
  expect(instant('2025-03-01T10:00:00Z', 'year-first')).toBe('2025-03-01T10:00:00.000Z')
  expect(instant('2025-03-01T10:00:00.123-05:00', 'year-first')).toBe('2025-03-01T15:00:00.000Z')
  expect(instant('3/1/2025 12:30 AM', 'month-first', 'UTC')).toBe('2025-03-01T00:30:00.000Z')
  expect(instant('2025年3月1日 下午3:05', 'chinese')).toBe('2025-03-01T07:05:00.000Z')
  expect(instant('2025-03-09 02:30', 'year-first', 'America/New_York')).toBe('2025-03-09T07:00:00.000Z')
  expect(day('2025-03-01T23:00:00Z', 'year-first')).toBe('day_needs_zone')
})

test('Excel serials are read in the system that the workbook declares', () => {
  expect(
    ['1', '59', '60', '61', '45717', '2958465', '2958466', '0'].map((text) => day(text, 'excel-1900')),
  ).toEqual([
    '1900-01-01',
    '1900-02-28',
    'day_impossible',
    '1900-03-01',
    '2025-03-01',
    '9999-12-31',
    'day_impossible',
    'day_impossible',
  ])
  expect(['0', '44255', '2957003', '2957004'].map((text) => day(text, 'excel-1904'))).toEqual([
    '1904-01-01',
    '2025-03-01',
    '9999-12-31',
    'day_impossible',
  ])
  expect(instant('45717.5', 'excel-1900', 'UTC')).toBe('2025-03-01T12:00:00.000Z')
  expect(instant('45716.9999999', 'excel-1900', 'UTC')).toBe('2025-03-01T00:00:00.000Z')
  expect(day('-1', 'excel-1900')).toBe('day_other_format')
})

test('a format is detected only where one alone fits every sample', () => {
  expect(detectDayFormat(['3/31/2025', '4/1/2025', ''])).toEqual({ kind: 'certain', format: 'month-first' })
  expect(detectDayFormat(['31.3.2025', '1.4.2025'])).toEqual({ kind: 'certain', format: 'day-first' })
  expect(detectDayFormat(['2025-03-01T10:00:00Z'])).toEqual({ kind: 'certain', format: 'year-first' })
  expect(detectDayFormat(['3/4/2025'])).toEqual({ kind: 'ambiguous', formats: ['month-first', 'day-first'] })
  expect(detectDayFormat(['45717'])).toEqual({ kind: 'ambiguous', formats: ['excel-1900', 'excel-1904'] })
  expect(detectDayFormat(['3/31/2025', '31/3/2025'])).toEqual({ kind: 'none' })
  expect(detectDayFormat(['', ' '])).toEqual({ kind: 'none' })
})

test('every day comes back from every format it was written in', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20000, max: 30000 }), (n) => {
      const written = addDays('2000-01-01', n)
      const { year, month, day: date } = partsOf(written)
      expect(day(`${year}/${month}/${date}`, 'year-first')).toBe(written)
      expect(day(`${month}/${date}/${year}`, 'month-first')).toBe(written)
      expect(day(`${date}-${month}-${year} 23:59`, 'day-first')).toBe(written)
      expect(day(`${year}年${month}月${date}日`, 'chinese')).toBe(written)
      expect(day(String(36526 + n), 'excel-1900')).toBe(written)
      expect(day(String(35064 + n), 'excel-1904')).toBe(n < -35064 ? 'day_impossible' : written)
    }),
  )
})

test('any text is read or refused, and never throws', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789-/. :年月日tzapm+下午'), maxLength: 24 })
  fc.assert(
    fc.property(text, (written) => {
      detectDayFormat([written])
      parseInstant(written, 'year-first', 'Asia/Shanghai')
    }),
    { numRuns: 2000 },
  )
})
