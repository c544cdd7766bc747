import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMoney } from './parse-money'

const yuan = (text: string) => {
  const read = parseMoney(text, 'CNY')
  return read.ok ? read.value : read.refusal
}

test('amounts are read as people write them', () => {
  expect(['1,234,567.00', '500000.0', '0.500', '.5', '5.', ' 12 ', '+7'].map(yuan)).toEqual([
    123456700, 50000000, 50, 50, 500, 1200, 700,
  ])
  expect(['１２，３４５．６７', '￥８８', '¥ 88', '88元', '人民币88元'].map(yuan)).toEqual([
    1234567, 8800, 8800, 8800, 8800,
  ])
  expect(['RMB 5', 'cny5', '5 CNY', '-¥5', '¥-5', '−5', '-0'].map(yuan)).toEqual([
    500, 500, 500, -500, -500, -500, 0,
  ])
})

test('words of size multiply without rounding', () => {
  expect(
    ['12.5万', '1.2亿', '3千', '2百万', '1萬', '50w', '1.2M', '0.00001万', '1.23456万'].map(yuan),
  ).toEqual([12500000, 12000000000, 300000, 200000000, 1000000, 50000000, 120000000, 10, 1234560])
  expect(yuan('1.2345678万')).toBe('money_too_precise')
})

test('digits finer than the smallest unit are refused and never rounded', () => {
  expect(['0.005', '1.999', '1.990'].map(yuan)).toEqual(['money_too_precise', 'money_too_precise', 199])
  expect(parseMoney('1.5', 'JPY')).toEqual({ ok: false, refusal: 'money_too_precise' })
  expect(parseMoney('1.005', 'KWD')).toEqual({ ok: true, value: 1005 })
})

test('what is no amount is refused', () => {
  const wrong = [
    'abc',
    '1,23',
    '1,2345',
    ',123',
    '1e6',
    '0x10',
    '1 234',
    '--5',
    '5-',
    '(5)',
    '.',
    '万',
    '1.2.3',
    'NaN',
  ]
  expect(wrong.map((text) => [text, yuan(text)])).toEqual(wrong.map((text) => [text, 'money_not_a_number']))
  expect(['', '  ', '\u3000'].map(yuan)).toEqual(['money_empty', 'money_empty', 'money_empty'])
})

test('another currency is refused, not read as this one', () => {
  expect(['US$5', '$5', '5美元', 'EUR 5', '5 jpy', 'JP¥5'].map(yuan)).toEqual(
    Array.from({ length: 6 }, () => 'money_other_currency'),
  )
  expect(parseMoney('$5', 'USD')).toEqual({ ok: true, value: 500 })
  expect(parseMoney('¥5', 'JPY')).toEqual({ ok: true, value: 5 })
})

test('amounts beyond a safe integer are refused', () => {
  expect(yuan('90071992547409.91')).toBe(9007199254740991)
  expect(yuan('90071992547409.92')).toBe('money_too_large')
  expect(yuan('9'.repeat(50))).toBe('money_too_large')
  expect(yuan('9'.repeat(10000))).toBe('money_not_a_number')
})

test('any text is read or refused, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const read = parseMoney(text, 'CNY')
      if (read.ok) expect(Number.isSafeInteger(read.value)).toBe(true)
    }),
  )
})
