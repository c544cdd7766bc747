import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chinaDays, publishedYears } from './china-days'
import { addDays, dayOf, instantAt } from './days'
import { hoursText, openMinutes, readHours } from './office-hours'
import { due, elapsed, isEverOpen, windowsOn, type WorkCalendar, workingDayAfter } from './working-time'

const HOUR = 3_600_000
const MINUTE = 60_000
const hours = (text: string) => readHours(text) ?? expect.fail(`${text} are no hours`)
const week = (text: string) => [...Array<string>(5).fill(text), '', ''].map(hours)
const shanghai = 'Asia/Shanghai'
const plain: WorkCalendar = { timeZone: shanghai, week: week('10-18'), days: new Map() }
const lunch = week('9-12 13-18')
const china: WorkCalendar = {
  timeZone: shanghai,
  week: lunch,
  days: new Map(
    publishedYears
      .flatMap(chinaDays)
      .map(({ day, isWorked }) => [day, isWorked ? (lunch[0] ?? []) : []] as const),
  ),
}
const at = (text: string, timeZone = shanghai) => {
  const [day = '', time = '00:00'] = text.split(' ')
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number)
  return instantAt(day, hour * HOUR + minute * MINUTE + second * 1000, timeZone)
}

// 2026-11-02 is a Monday.
test.each([
  ['2026-11-02 11:00', 1, '2026-11-02 12:00'],
  ['2026-11-02 11:00', 4, '2026-11-02 15:00'],
  ['2026-11-02 08:00', 1, '2026-11-02 11:00'],
  ['2026-11-02 08:00', 4, '2026-11-02 14:00'],
  ['2026-11-02 20:00', 0.5, '2026-11-03 10:30'],
  ['2026-11-02 20:00', 2, '2026-11-03 12:00'],
  ['2026-11-07 15:00', 24, '2026-11-11 18:00'],
  ['2026-11-07 15:00', 72, '2026-11-19 18:00'],
  ['2026-11-06 17:00', 0.5, '2026-11-06 17:30'],
  ['2026-11-06 17:00', 2, '2026-11-09 11:00'],
])('Mon–Fri 10–18: %s and %d h is %s', (start, n, expected) => {
  expect(due(at(start), n * HOUR, plain)).toBe(at(expected))
})

test.each([
  ['2025-09-26 17:00', 8 * 60, '2025-09-28 17:00'],
  ['2025-09-30 17:00', 4 * 60, '2025-10-09 12:00'],
  ['2026-02-13 16:00', 16 * 60, '2026-02-24 16:00'],
  ['2026-10-09 17:59', 2, '2026-10-10 09:01'],
])('China, 9–12 and 13–18: %s and %d min is %s', (start, n, expected) => {
  expect(due(at(start), n * MINUTE, china)).toBe(at(expected))
})

test('a target that ends at closing time is due then; one second more is due after the next opening', () => {
  expect(due(at('2026-11-02 17:00'), HOUR, plain)).toBe(at('2026-11-02 18:00'))
  expect(due(at('2026-11-02 17:00'), HOUR + 1000, plain)).toBe(at('2026-11-03 10:00:01'))
})

test.each([
  [2024, 251],
  [2025, 248],
  [2026, 248],
])('%i has %i working days in China', (year, expected) => {
  let worked = 0
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1))
    if (windowsOn(day, china).length > 0) worked += 1
  expect(worked).toBe(expected)
})

test('a year that is not published is refused and not taken for one of plain weekdays', () => {
  expect(() => chinaDays(Math.max(...publishedYears) + 1)).toThrow(RangeError)
  for (const year of publishedYears) expect(chinaDays(year).length).toBeGreaterThan(20)
})

test('nothing is ever due by a calendar that is never open', () => {
  const closed = { ...plain, week: week('') }
  expect(isEverOpen(closed)).toBe(false)
  expect(() => due(0, 1, closed)).toThrow(RangeError)
  expect(due(7, 0, closed)).toBe(7)
})

test.each([
  ['9-12, 13:00–18:00', '09:00-12:00 13:00-18:00'],
  ['９：００至１８：００', '09:00-18:00'],
  ['13-18、9-13', '09:00-18:00'],
  ['0-24', '00:00-24:00'],
  ['  ', ''],
])('the hours %j are written %j', (text, written) => {
  expect(hoursText(hours(text))).toBe(written)
  expect(hoursText(hours(written))).toBe(written)
})

test.each(['9', '18-9', '9-9', '9-25', '9:60-10', '9-12 11-13', 'noon', '23-24:01'])(
  '%j are no hours',
  (text) => {
    expect(readHours(text)).toBeNull()
  },
)

/** Zones whose clocks are set: forwards and back, by an hour and by half an hour, at midnight, and never. */
const zones = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Havana',
  'Africa/Cairo',
  'Asia/Shanghai',
  'Asia/Kathmandu',
)
const windows = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 6 })
  .map((marks) => {
    const sorted = marks.sort((a, b) => a - b).map((mark) => mark * 15)
    const found: { from: number; until: number }[] = []
    for (let place = 0; place + 1 < sorted.length; place += 2)
      found.push({ from: sorted[place] as number, until: sorted[place + 1] as number })
    return found
  })
const maybe = fc.oneof({ arbitrary: windows, weight: 3 }, fc.constant([]))
// Around the days on which clocks are set in 2026.
const begin = fc
  .tuple(
    fc.constantFrom(
      '2026-03-06',
      '2026-03-27',
      '2026-04-03',
      '2026-04-22',
      '2026-10-02',
      '2026-10-23',
      '2026-10-29',
    ),
    fc.integer({ min: 0, max: 6 * 1440 }),
  )
  .map(([day, minutes]) => Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE)
const calendars = fc
  .record({
    timeZone: zones,
    week: fc.array(maybe, { minLength: 7, maxLength: 7 }),
    days: fc
      .array(fc.tuple(fc.integer({ min: 60, max: 310 }), maybe), { maxLength: 6 })
      .map((days) => new Map(days.map(([n, own]) => [addDays('2026-01-01', n), own] as const))),
  })
  .filter(isEverOpen) as fc.Arbitrary<WorkCalendar>
const length = fc.integer({ min: 0, max: 5 * 1440 }).map((minutes) => minutes * MINUTE)

/** What the clock on the wall says of each minute. */
function counted(a: number, b: number, calendar: WorkCalendar): number {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: calendar.timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  let open = 0
  for (let at = a; at < b; at += MINUTE) {
    const [hour = 0, minute = 0] = clock.format(at).split(':').map(Number)
    const shown = hour * 60 + minute
    const isOpen = windowsOn(dayOf(at, calendar.timeZone), calendar).some(
      ({ from, until }) => from <= shown && shown < until,
    )
    if (isOpen) open += MINUTE
  }
  return open
}

test('working time is what a clock counts minute by minute, in zones whose clocks are set too', () => {
  fc.assert(
    fc.property(calendars, begin, fc.integer({ min: 0, max: 3 * 1440 }), (calendar, a, minutes) => {
      const b = a + minutes * MINUTE
      expect(elapsed(a, b, calendar)).toBe(counted(a, b, calendar))
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('what is due after n has elapsed n, and not a millisecond earlier', () => {
  fc.assert(
    fc.property(calendars, begin, length, (calendar, start, n) => {
      const end = due(start, n, calendar)
      expect(elapsed(start, end, calendar)).toBe(n)
      if (n > 0) expect(elapsed(start, end - 1, calendar)).toBe(n - 1)
    }),
    { numRuns: 300 },
  )
}, 60_000)

test('more is due later, and what begins later is due no earlier', () => {
  fc.assert(
    fc.property(calendars, begin, begin, length, length, (calendar, a, b, m, n) => {
      expect(due(a, Math.min(m, n), calendar)).toBeLessThanOrEqual(due(a, Math.max(m, n), calendar))
      expect(due(Math.min(a, b), n, calendar)).toBeLessThanOrEqual(due(Math.max(a, b), n, calendar))
    }),
    { numRuns: 200 },
  )
}, 60_000)

test('working time adds up over any point between', () => {
  fc.assert(
    fc.property(calendars, begin, length, length, (calendar, a, m, n) => {
      const whole = elapsed(a, a + m + n, calendar)
      expect(elapsed(a, a + m, calendar) + elapsed(a + m, a + m + n, calendar)).toBe(whole)
      expect(whole).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 200 },
  )
}, 60_000)

test('a day has as many open minutes as its windows', () => {
  expect(openMinutes(hours('9-12 13-18'))).toBe(480)
  expect(openMinutes([])).toBe(0)
})

test('working days pass over weekends and holidays, and count a weekend that is worked', () => {
  const days = new Map(
    publishedYears.flatMap(chinaDays).map(({ day, isWorked }) => [day, isWorked ? hours('9-18') : []]),
  )
  const china = { ...plain, days }
  // Thursday before the National Day of 2026; its holiday ends on 7 October, and Saturday the 10th is worked for it.
  expect(workingDayAfter('2026-09-30', 1, china)).toBe('2026-10-08')
  expect(workingDayAfter('2026-10-09', 1, china)).toBe('2026-10-10')
  expect(workingDayAfter('2026-10-10', 1, china)).toBe('2026-10-12')
  expect(workingDayAfter('2026-11-28', 0, china)).toBe('2026-11-28')
})
