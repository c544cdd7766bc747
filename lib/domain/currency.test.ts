import { expect, test } from 'vitest'
import { currencySign, minorUnits } from './currency'

test('smallest units follow ISO 4217 and not the locale data of the runtime', () => {
  expect(['CNY', 'USD', 'JPY', 'KRW', 'KWD', 'CLF'].map(minorUnits)).toEqual([2, 2, 0, 0, 3, 4])
  expect(['IDR', 'HUF', 'COP', 'IQD'].map(minorUnits)).toEqual([2, 2, 2, 3])
})

test('what is not a currency code is refused', () => {
  for (const wrong of ['', 'cny', 'RM', 'YUAN', '¥']) expect(() => minorUnits(wrong)).toThrow(RangeError)
})

test('one sign never stands for two currencies', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const codes = ['CNY', 'JPY', 'USD', 'HKD', 'TWD', 'AUD', 'CAD', 'EUR', 'GBP', 'KRW', 'KWD']
    expect(new Set(codes.map((code) => currencySign(code, language))).size).toBe(codes.length)
    expect(currencySign('CNY', language)).toBe('¥')
    expect(currencySign('KWD', language)).toBe('KWD\u00a0')
  }
})
