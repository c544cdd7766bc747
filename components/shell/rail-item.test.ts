import { expect, test } from 'vitest'
import { groupItems, isWithin, type RailItem, shortCount } from './rail-item'

const item = (key: string, group?: string): RailItem => ({
  key,
  href: `/${key}`,
  label: key,
  icon: null,
  group,
})

test('a record’s page lies within its list, a longer name does not', () => {
  expect(isWithin('/customers/1', '', '/customers')).toBe(true)
  expect(isWithin('/customers', 'owner=me', '/customers')).toBe(true)
  expect(isWithin('/tasks', '', '/tasks?done=no')).toBe(true)
  expect(isWithin('/tasks/1', '', '/tasks?done=no')).toBe(true)
  expect(isWithin('/customers-shared', '', '/customers')).toBe(false)
})

test('the members of a segment are in its place, and not in that of all customers', () => {
  expect(isWithin('/customers', 'segment=s1&sort=name', '/customers?segment=s1')).toBe(true)
  expect(isWithin('/customers', 'segment=s1', '/customers?segment=s2')).toBe(false)
  expect(isWithin('/customers', 'segment=s1', '/customers')).toBe(false)
  expect(isWithin('/customers/1', '', '/customers?segment=s1')).toBe(false)
})

test('items stand under their headings in order', () => {
  const groups = groupItems([item('today'), item('targets', 'Insights'), item('board')])
  expect(groups.map(({ group, items }) => [group, items.map(({ key }) => key)])).toEqual([
    [undefined, ['today', 'board']],
    ['Insights', ['targets']],
  ])
})

test('large counts stay short', () => {
  expect([shortCount(7), shortCount(99), shortCount(100)]).toEqual(['7', '99', '99+'])
})
