import fc from 'fast-check'
import { expect, test } from 'vitest'
import { en } from '@/lib/i18n/messages/en'
import { zhCN } from '@/lib/i18n/messages/zh-CN'
import { translator } from '@/lib/i18n/translate'
import { fromLocalText, momentText, shortDay, toLocalText } from './dates'

const timeZone = 'Asia/Shanghai'
/** 2026-11-23 12:00 in Shanghai. */
const noon = Date.UTC(2026, 10, 23, 4)
const here = { today: '2026-11-23', timeZone }
const inEnglish = (at: number) => momentText(at, here, 'en', translator(en, 'en'))
const inChinese = (at: number) => momentText(at, here, 'zh-CN', translator(zhCN, 'zh-CN'))

test('a moment of today says its time, of yesterday too, earlier ones how long ago', () => {
  expect(inChinese(noon).short).toBe('今天 12:00')
  expect(inChinese(noon - 86_400_000).short).toBe('昨天 12:00')
  expect(inChinese(noon - 3 * 86_400_000).short).toBe('3 天前')
  expect(inEnglish(noon - 3 * 86_400_000).short).toBe('3 days ago')
  expect(inEnglish(noon - 40 * 86_400_000).short).toBe('Oct 14')
  expect(inEnglish(noon - 400 * 86_400_000).short).toBe('Oct 19, 2025')
})

test('the hover says day and time in full', () => {
  expect(inChinese(noon).full).toBe('2026-11-23 12:00')
  expect(inEnglish(noon).full).toBe('Nov 23, 2026 12:00')
})

test('a day of another year names it', () => {
  expect(shortDay('2026-01-02', '2026-11-23', 'zh-CN')).toBe('01-02')
  expect(shortDay('2027-01-02', '2026-11-23', 'zh-CN')).toBe('2027-01-02')
})

test('a moment written into a field is read back to the minute, in any zone without a jump in it', () => {
  const minutes = fc.integer({ min: 0, max: 50_000_000 }).map((n) => n * 60_000)
  fc.assert(
    fc.property(minutes, fc.constantFrom('Asia/Shanghai', 'UTC', 'Asia/Kolkata'), (at, zone) => {
      expect(fromLocalText(toLocalText(at, zone), zone)).toBe(at)
    }),
  )
})

test('what is no time is read as none', () => {
  expect(fromLocalText('', timeZone)).toBeNull()
  expect(fromLocalText('2026-02-30T10:00', timeZone)).toBeNull()
})
