import { expect, test } from 'vitest'
import { fill } from './translate'

test('a count has the form of its language, and a form of its own where one is written for it', () => {
  const text = '{n, plural, =0 {No stages} one {# stage} other {# stages}}'
  expect([0, 1, 2_000].map((n) => fill(text, { n }, 'en'))).toEqual(['No stages', '1 stage', '2,000 stages'])
  expect(fill('{n, plural, =0 {没有阶段} other {# 个阶段}}', { n: 0 }, 'zh-CN')).toBe('没有阶段')
})

test('a parameter that is missing stays visible', () => {
  expect(fill('{who} moved {name}', { who: 'Ada' }, 'en')).toBe('Ada moved {name}')
})
