import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownPath } from './own-path'

test('a page of our own is come back to, with its query', () => {
  expect(ownPath('/board')).toBe('/board')
  expect(ownPath('/customers?q=hwjs&open=customer/01a2')).toBe('/customers?q=hwjs&open=customer/01a2')
  expect(ownPath('/board?q=%E5%8D%8E')).toBe('/board?q=%E5%8D%8E')
})

test.each([
  ['//evil.example'],
  ['/\\evil.example'],
  ['/\t/evil.example'],
  ['/\n/evil.example'],
  ['https://evil.example/board'],
  ['javascript:alert(1)'],
  ['/.//evil.example'],
  ['/a/..//evil.example'],
  ['board'],
  [''],
  [undefined],
  ['/' + 'a'.repeat(3000)],
])('what could lead to another site is no page of ours: %j', (text) => {
  expect(ownPath(text)).toBeNull()
})

test('neither a door nor an endpoint is a place to come back to', () => {
  for (const path of [
    '/sign-in',
    '/sign-in?to=/board',
    '/first-run/workspace',
    '/reset',
    '/invite',
    '/api/v1/customers',
  ])
    expect(ownPath(path)).toBeNull()
  expect(ownPath('/api-guide')).toBe('/api-guide')
})

test('whatever is written, a browser that follows the answer stays on the site', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    ':',
    '@',
    '?',
    '#',
    '%2f',
    '\t',
    '\n',
    ' ',
    'evil.example',
    'http',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const path = ownPath('/' + pieces.join(''))
      if (path !== null) expect(new URL(path, 'https://crm.example').origin).toBe('https://crm.example')
    }),
  )
})
