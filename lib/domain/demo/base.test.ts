import { expect, test } from 'vitest'
import { demoBase } from './base'
import type { DemoOptions } from './options'
import { demoPeople } from './users'

const options: DemoOptions = {
  opportunities: 1000,
  seed: 'demo',
  now: Date.parse('2026-07-23T06:30:00Z'),
  timeZone: 'Asia/Shanghai',
}
const base = demoBase(options)
const userByKey = new Map(base.users.map((user) => [user.key, user]))
const teamByKey = new Map(base.teams.map((team) => [team.key, team]))

test('the people one can become with one click are there, with their role and team', () => {
  const found = Object.values(demoPeople).map((key) => {
    const { name, role, teamKey } = userByKey.get(key) ?? {}
    return [name, role, teamByKey.get(teamKey ?? '')?.name]
  })
  expect(found).toEqual([
    ['赵远', 'owner', '总公司'],
    ['陈立', 'admin', '总公司'],
    ['李蕾', 'manager', '华东直销'],
    ['王敏', 'rep', '华东直销一组'],
    ['周倩', 'support', '客户服务部'],
    ['孙慧', 'finance', '财务部'],
  ])
  expect(teamByKey.get('team:east')?.leadKey).toBe(demoPeople.manager)
  expect(teamByKey.get('team:east-1')?.parentKey).toBe('team:east')
})

test.each([1, 30, 1000, 5000, 100_000, 2_000_000])(
  'a world of %i has a sound tree of teams and people',
  (opportunities) => {
    const { teams, users } = demoBase({ ...options, opportunities })
    const seen = new Set<string>()
    for (const team of teams) {
      if (team.parentKey !== null) expect(seen).toContain(team.parentKey)
      if (team.leadKey !== null) {
        expect(users.find(({ key }) => key === team.leadKey)?.teamKey).toBe(team.key)
      }
      seen.add(team.key)
    }
    for (const user of users) expect(seen).toContain(user.teamKey)
    for (const field of ['key', 'name', 'email'] as const) {
      expect(new Set(users.map((user) => user[field])).size).toBe(users.length)
    }
    expect(users.filter(({ email }) => !/^[a-z.-]+(-\d+)?@example\.com$/.test(email))).toEqual([])
  },
)

test('about twelve reps in four teams sell at 1,000 opportunities, and more at 100,000', () => {
  const repsOf = (opportunities: number) =>
    demoBase({ ...options, opportunities }).users.filter(({ role }) => role === 'rep')
  expect(repsOf(1000)).toHaveLength(12)
  expect(new Set(repsOf(1000).map(({ teamKey }) => teamKey)).size).toBe(4)
  expect(repsOf(100_000).length).toBeGreaterThan(30)
  expect(repsOf(100_000).length).toBeLessThan(50)
})

test('every choice has a name in both languages and a key of its own', () => {
  const { products, sources, channels, lostReasons, tags, industries } = base
  const choices = [...products, ...sources, ...channels, ...lostReasons, ...tags, ...industries]
  expect(new Set(choices.map(({ key }) => key)).size).toBe(choices.length)
  for (const { name, nameEn } of choices) {
    expect(name).toMatch(/\p{Script=Han}/u)
    expect(nameEn).toMatch(/^[\x20-\x7e]+$/)
  }
  for (const { price } of products) expect(Number.isSafeInteger(price) && price > 0).toBe(true)
})
