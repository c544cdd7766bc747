import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonthsKeepingAnchor, dayOf, isDay, partsOf } from '../days'
import { demoBase } from './base'
import { demoCustomers, type DemoCustomer } from './customers'
import { demoOpportunities, type DemoOpportunity } from './opportunities'
import type { DemoOptions } from './options'
import { demoStages } from './stages'

interface World {
  base: ReturnType<typeof demoBase>
  customers: DemoCustomer[]
  opportunities: DemoOpportunity[]
}

function worldOf(options: DemoOptions): World {
  const base = demoBase(options)
  const customers = [...demoCustomers(options, base)]
  return { base, customers, opportunities: [...demoOpportunities(options, base, customers)] }
}

const anyOptions: fc.Arbitrary<DemoOptions> = fc.record({
  opportunities: fc.integer({ min: 0, max: 160 }),
  seed: fc.string(),
  now: fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2031-01-01') }),
  timeZone: fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Pacific/Apia', 'UTC'),
})

function inAnyWorld(check: (options: DemoOptions, world: World) => void) {
  fc.assert(
    fc.property(anyOptions, (options) => check(options, worldOf(options))),
    // Shrinking builds hundreds of worlds; the seed that is printed shows the failure again.
    { numRuns: 15, endOnFailure: true },
  )
}

test('a world has exactly as many opportunities as asked for, each with a key of its own', () => {
  inAnyWorld((options, { opportunities }) => {
    expect(opportunities).toHaveLength(options.opportunities)
    expect(new Set(opportunities.map(({ key }) => key)).size).toBe(opportunities.length)
  })
})

test('every reference leads somewhere, and the contact belongs to the customer', () => {
  inAnyWorld((_, { base, customers, opportunities }) => {
    const byKey = new Map(customers.map((customer) => [customer.key, customer]))
    const users = new Map(base.users.map((user) => [user.key, user]))
    const choices = new Set(
      [...base.products, ...base.sources, ...base.channels, ...base.lostReasons].map(({ key }) => key),
    )
    const stages = new Set<string>(demoStages.map(({ key }) => key))
    for (const one of opportunities) {
      expect(byKey.get(one.customerKey)?.contacts.map(({ key }) => key)).toContain(one.primaryContactKey)
      expect(users.get(one.ownerKey)?.role).toBe('rep')
      for (const key of [one.productKey, one.source, one.channel]) expect(choices).toContain(key)
      if (one.lostReason !== null) expect(choices).toContain(one.lostReason)
      for (const { stageKey, byUserKey } of one.history) {
        expect(stages).toContain(stageKey)
        expect(users.has(byUserKey)).toBe(true)
      }
      for (const { byKey: by } of one.activities) expect(users.has(by)).toBe(true)
      for (const { ownerKey } of one.tasks) expect(users.has(ownerKey)).toBe(true)
    }
  })
})

test('histories run forward inside the past 18 months, from creation to where the opportunity stands', () => {
  inAnyWorld((options, { customers, opportunities }) => {
    const today = dayOf(options.now, options.timeZone)
    const first = addMonthsKeepingAnchor(today, -18, partsOf(today).day)
    const entered = new Map(customers.map(({ key, createdAt }) => [key, createdAt]))
    for (const { history, createdAt, customerKey, lostReason, isOnHold } of opportunities) {
      expect(history[0]?.at).toBe(createdAt)
      expect(createdAt).toBeGreaterThanOrEqual(entered.get(customerKey) ?? Infinity)
      expect(dayOf(createdAt, options.timeZone) >= first).toBe(true)
      history.forEach(({ at, stageKey }, index) => {
        expect(Number.isSafeInteger(at) && at <= options.now).toBe(true)
        const before = history[index - 1]
        if (before) expect(at > before.at && stageKey !== before.stageKey).toBe(true)
      })
      const last = history.at(-1)?.stageKey
      expect(history.slice(0, -1).some(({ stageKey }) => stageKey === 'won')).toBe(false)
      expect(lostReason !== null).toBe(last === 'lost')
      if (isOnHold) expect(last === 'won' || last === 'lost').toBe(false)
    }
  })
})

test('amounts are positive whole minor units, and there is one wherever a proposal was made', () => {
  inAnyWorld((_, { opportunities }) => {
    for (const { amount, history } of opportunities) {
      if (amount !== null) expect(Number.isSafeInteger(amount) && amount > 0).toBe(true)
      else
        expect(history.some(({ stageKey }) => ['quoted', 'negotiation', 'won'].includes(stageKey))).toBe(
          false,
        )
    }
  })
})

test('activities and tasks fit the story: done ones are past, and nothing is left undone on closed opportunities', () => {
  inAnyWorld((options, { opportunities }) => {
    for (const one of opportunities) {
      const closed = ['won', 'lost'].includes(one.history.at(-1)?.stageKey ?? '')
      for (const { at, isDone, kind, result, subject, body } of one.activities) {
        if (isDone) expect(at).toBeLessThanOrEqual(options.now)
        else expect(closed).toBe(false)
        expect(at).toBeGreaterThanOrEqual(one.createdAt)
        if (kind === 'note') expect(result).toBeNull()
        expect(subject + body + (result ?? '')).not.toMatch(/[{}]|undefined/)
      }
      for (const { createdAt, doneAt, dueOn, dueAt, title } of one.tasks) {
        expect(createdAt >= one.createdAt && createdAt <= options.now).toBe(true)
        if (doneAt === null) expect(closed).toBe(false)
        else expect(doneAt >= createdAt && doneAt <= options.now).toBe(true)
        expect(isDay(dueOn)).toBe(true)
        if (dueAt !== null) expect(dayOf(dueAt, options.timeZone)).toBe(dueOn)
        expect(title).not.toMatch(/[{}]|undefined/)
      }
    }
  })
})

test('customers of a smaller world are refused', () => {
  const options = { opportunities: 20, seed: 'x', now: Date.parse('2026-07-23'), timeZone: 'UTC' }
  expect(() => [...demoOpportunities(options, demoBase(options), [])]).toThrow(RangeError)
})
