import { expect, test } from 'vitest'
import { initials } from './initials'

test('a Chinese name is known by its surname', () => {
  expect(initials('王敏')).toBe('王')
  expect(initials(' 阿里·买买提 ')).toBe('阿')
})

test('a Western name is known by its first and last word', () => {
  expect(initials('mary ann smith')).toBe('MS')
  expect(initials('Cher')).toBe('C')
})

test('rare characters outside the basic plane stay whole', () => {
  expect(initials('𠮷田')).toBe('𠮷')
})

test('nobody is a question mark', () => {
  expect(initials('  ')).toBe('?')
})
