import fc from 'fast-check'
import { expect, test } from 'vitest'
import { companyDomain, normaliseEmail } from './email'

const read = (text: string) => {
  const result = normaliseEmail(text)
  return result.ok ? result.value : result.refusal
}

test('one address has one form however it is written', () => {
  const ways = [
    'wang@example.com',
    ' Wang@Example.COM ',
    'ｗａｎｇ＠example．com',
    'mailto:wang@example.com',
    '王敏 <wang@example.com>',
  ]
  for (const way of ways) expect([way, read(way)]).toEqual([way, 'wang@example.com'])
})

test('unusual but real addresses are accepted', () => {
  const real = [
    "o'brien@example.co.uk",
    'a+tag@sub.example.com',
    'x@y.museum',
    '张三@例子.中国',
    '1@163.com',
    'a_b-c@ex-ample.com',
    'a@xn--fiqs8s.xn--fiqz9s',
  ]
  for (const address of real) expect([address, read(address)]).toEqual([address, address])
})

test('what mail cannot be sent to is refused', () => {
  const wrong = [
    'a',
    'a@',
    '@b.com',
    'a@b',
    'a b@c.com',
    'a@b..com',
    '.a@b.com',
    'a.@b.com',
    'a..b@c.com',
    'a@b@c.com',
    'a@-b.com',
    'a@b-.com',
    'a@b.c',
    'a@1.2.3.4',
    'a,b@c.com',
    'a@b.com, c@d.com',
    'a\0@b.com',
    `${'a'.repeat(65)}@b.com`,
  ]
  for (const address of wrong) expect([address, read(address)]).toEqual([address, 'email_malformed'])
  expect(read(' ')).toBe('email_empty')
  expect(read(`a@${'b.'.repeat(130)}com`)).toBe('email_too_long')
})

test('a domain stands for its company unless anybody can have an address there', () => {
  expect(companyDomain('a@acme.example')).toBe('acme.example')
  expect(['a@qq.com', 'a@163.com', 'a@gmail.com'].map(companyDomain)).toEqual([null, null, null])
})

test('an accepted address stays as it is when read again', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      const once = normaliseEmail(address)
      fc.pre(once.ok)
      expect(read(once.value)).toBe(once.value)
    }),
  )
})
