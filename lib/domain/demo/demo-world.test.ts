import { expect, test } from 'vitest'
import { dayOf } from '../days'
import { lastFollowUpAt } from '../follow-up'
import { rotOf } from '../rot'
import { statusOf } from '../stages'
import { demoBase } from './base'
import { demoCustomers, type DemoCustomer } from './customers'
import { demoOpportunities, type DemoOpportunity } from './opportunities'
import type { DemoOptions } from './options'
import { demoPeople } from './users'

const options: DemoOptions = {
  opportunities: 1000,
  seed: 'demo',
  now: Date.parse('2026-07-23T06:30:00Z'),
  timeZone: 'Asia/Shanghai',
}
const today = '2026-07-23'

function opportunitiesOf(chosen: DemoOptions): DemoOpportunity[] {
  const base = demoBase(chosen)
  return [...demoOpportunities(chosen, base, demoCustomers(chosen, base))]
}

const opportunities = opportunitiesOf(options)
const stageOf = ({ history }: DemoOpportunity) => history.at(-1)?.stageKey
const open = opportunities.filter((one) => stageOf(one) !== 'won' && stageOf(one) !== 'lost')
const closed = opportunities.filter((one) => !open.includes(one))

async function hashOf(chosen: DemoOptions): Promise<string> {
  const base = demoBase(chosen)
  const customers = [...demoCustomers(chosen, base)]
  const world = [base, customers, opportunitiesOf(chosen)]
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(world)))
  return new Uint8Array(hash).join()
}

test('the same options make the same world, and another seed makes another', async () => {
  const hash = await hashOf(options)
  expect(await hashOf({ ...options })).toBe(hash)
  expect(await hashOf({ ...options, seed: 'other' })).not.toBe(hash)
})

test('a third is open, spread like a funnel', () => {
  expect(open.length / opportunities.length).toBeGreaterThan(0.3)
  expect(open.length / opportunities.length).toBeLessThan(0.41)
  const count = (stage: string) => open.filter((one) => stageOf(one) === stage).length
  const counts = ['contacted', 'needs', 'quoted', 'negotiation'].map(count)
  expect(counts).toEqual([...counts].sort((one, other) => other - one))
  expect(Math.min(...counts)).toBeGreaterThan(25)
})

test('every month of the past 18 has closings, quarter ends more and Spring Festival fewer', () => {
  const large = opportunitiesOf({ ...options, opportunities: 6000 }).filter((one) => stageOf(one) === 'won')
  const months = new Map<string, number>()
  for (const { history } of large) {
    const month = dayOf(history.at(-1)?.at ?? 0, options.timeZone).slice(0, 7)
    months.set(month, (months.get(month) ?? 0) + 1)
  }
  const won = (month: string) => months.get(month) ?? 0
  for (const month of ['2025-04', '2025-08', '2025-11', '2026-02', '2026-05', '2026-07']) {
    expect(won(month)).toBeGreaterThan(10)
  }
  expect(won('2025-09')).toBeGreaterThan(won('2025-08') * 1.2)
  expect(won('2025-11')).toBeGreaterThan(won('2025-10') * 1.2)
  expect(won('2026-02')).toBeLessThan(won('2026-01') * 0.7)
  expect(won('2026-06')).toBeGreaterThan(won('2026-05') * 1.2)
  expect(closed.some((one) => dayOf(one.history.at(-1)?.at ?? 0, options.timeZone) >= '2026-07-01')).toBe(
    true,
  )
})

test('there are cards that rot, tasks overdue and due today, closing dates gone by, and cards without amount or on hold', () => {
  const isRotten = (one: DemoOpportunity) =>
    rotOf(
      {
        status: statusOf('open', one.isOnHold),
        enteredStageAt: one.history.at(-1)?.at ?? 0,
        lastFollowUpAt: lastFollowUpAt(one.activities),
        rotDays: 14,
      },
      today,
      options.timeZone,
    ) !== null
  const due = open.flatMap(({ tasks }) =>
    tasks.filter(({ doneAt }) => doneAt === null).map(({ dueOn }) => dueOn),
  )
  expect(open.filter(isRotten).length).toBeGreaterThan(40)
  expect(open.filter((one) => !isRotten(one)).length).toBeGreaterThan(200)
  expect(due.filter((day) => day < today).length).toBeGreaterThan(25)
  expect(due.filter((day) => day === today).length).toBeGreaterThan(15)
  expect(due.filter((day) => day > today).length).toBeGreaterThan(80)
  expect(
    open.filter(({ expectedCloseOn }) => expectedCloseOn !== null && expectedCloseOn < today).length,
  ).toBeGreaterThan(15)
  expect(open.filter(({ amount }) => amount === null).length).toBeGreaterThan(15)
  expect(open.filter(({ isOnHold }) => isOnHold).length).toBeGreaterThan(5)
})

test('most amounts are in yuan, some in dollars and euros', () => {
  const share = (currency: string) => opportunities.filter((one) => one.currency === currency).length / 1000
  expect(share('CNY')).toBeGreaterThan(0.8)
  expect(share('USD')).toBeGreaterThan(0.03)
  expect(share('EUR')).toBeGreaterThan(0.015)
})

test('some histories skip a stage, step back, or are re-opened after a loss', () => {
  const order = ['contacted', 'needs', 'quoted', 'negotiation']
  const steps = opportunities.flatMap(({ history }) =>
    history.slice(1).map(({ stageKey }, index) => [history[index]?.stageKey ?? '', stageKey] as const),
  )
  const ranks = steps.map(([from, to]) => [order.indexOf(from), order.indexOf(to)] as const)
  const among = ranks.filter(([from, to]) => from >= 0 && to >= 0)
  expect(among.filter(([from, to]) => to > from + 1).length).toBeGreaterThan(30)
  expect(among.filter(([from, to]) => to < from).length).toBeGreaterThan(30)
  expect(steps.filter(([from]) => from === 'lost').length).toBeGreaterThan(10)
})

test('win rates differ by source and by rep', () => {
  const large = opportunitiesOf({ ...options, opportunities: 6000 })
  const rateOf = (few: DemoOpportunity[]) => {
    const won = few.filter((one) => stageOf(one) === 'won').length
    return won / (won + few.filter((one) => stageOf(one) === 'lost').length)
  }
  const bySource = (key: string) => rateOf(large.filter(({ source }) => source === key))
  expect(bySource('source:referral')).toBeGreaterThan(bySource('source:website') + 0.1)
  expect(bySource('source:website')).toBeGreaterThan(bySource('source:cold-call') + 0.1)
  const reps = [...new Set(large.map(({ ownerKey }) => ownerKey))]
  const rates = reps.map((key) => rateOf(large.filter(({ ownerKey }) => ownerKey === key)))
  expect(Math.max(...rates) - Math.min(...rates)).toBeGreaterThan(0.12)
})

test('王敏 has a board worth looking at', () => {
  const hers = opportunities.filter(({ ownerKey }) => ownerKey === demoPeople.rep)
  expect(hers.length).toBeGreaterThan(40)
  expect(new Set(hers.map(stageOf)).size).toBe(6)
})

test('at 100,000 opportunities names hardly repeat', { timeout: 300_000 }, () => {
  const large = { ...options, opportunities: 100_000 }
  const base = demoBase(large)
  const [customerNames, names] = [new Set<string>(), new Set<string>()]
  let customers = 0
  function* watched(): Generator<DemoCustomer> {
    for (const customer of demoCustomers(large, base)) {
      customers++
      customerNames.add(customer.name)
      yield customer
    }
  }
  for (const { name } of demoOpportunities(large, base, watched())) names.add(name)
  expect(customerNames.size).toBeGreaterThan(customers * 0.98)
  expect(names.size).toBeGreaterThan(98_000)
})
