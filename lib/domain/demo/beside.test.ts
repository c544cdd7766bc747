import { expect, test } from 'vitest'
import { demoAssets } from './assets'
import { demoBase } from './base'
import { demoContract, type DemoContract, inOrder } from './contracts'
import { convertedLead } from './converted-leads'
import { type DemoCustomer, demoCustomers } from './customers'
import { dealOf } from './deals'
import { demoLeads } from './leads'
import { demoOpportunities } from './opportunities'
import type { DemoOptions } from './options'
import { demoScene } from './scene'
import { demoTickets } from './tickets'

const options: DemoOptions = {
  opportunities: 1000,
  seed: 'demo',
  now: Date.parse('2026-07-23T06:30:00Z'),
  timeZone: 'Asia/Shanghai',
}
const { now } = options
const today = '2026-07-23'

function besideOf(chosen: DemoOptions) {
  const base = demoBase(chosen)
  const scene = demoScene(chosen, base)
  const found: DemoContract[] = []
  const leads = []
  let customer: DemoCustomer | undefined
  function* watched() {
    for (customer of demoCustomers(chosen, base)) yield customer
  }
  let [serial, won] = [0, 0]
  for (const opportunity of demoOpportunities(chosen, base, watched())) {
    if (!customer) continue
    if (opportunity.history.at(-1)?.stageKey === 'won') won += 1
    leads.push(convertedLead(scene, ++serial, opportunity, customer))
    const contract = demoContract(scene, dealOf(opportunity, customer))
    if (contract) found.push(contract)
  }
  const contracts = inOrder(found)
  return {
    won,
    leads: [...leads.filter((lead) => lead !== null), ...demoLeads(scene)],
    contracts,
    assets: contracts.flatMap((contract) =>
      demoAssets(scene, contract).map((asset) => ({ asset, contract })),
    ),
    tickets: demoTickets(scene, contracts),
    supporters: scene.supporters,
    sellers: base.users.filter(({ role }) => role === 'rep').map(({ key }) => key),
  }
}

const world = besideOf(options)

test('the same seed makes the same leads, contracts, machines and tickets, and another seed others', () => {
  const text = JSON.stringify(world)
  expect(JSON.stringify(besideOf({ ...options }))).toBe(text)
  expect(JSON.stringify(besideOf({ ...options, seed: 'other' }))).not.toBe(text)
})

test.each([1, 30, 1000])('a world of %i has its share of leads, in every status', (opportunities) => {
  const { leads } = besideOf({ ...options, opportunities })
  expect(leads).toHaveLength(Math.max(12, Math.round(opportunities * 0.15)))
  const statuses = new Set(leads.map(({ steps }) => steps.at(-1)?.status ?? 'new'))
  expect([...statuses].sort()).toEqual(['contacted', 'converted', 'new', 'qualified', 'unqualified'])
})

test('leads belong to sellers or nobody, say why they came to nothing, and go on in time', () => {
  const { leads, sellers } = world
  for (const { ownerKey, score, steps, createdAt, unqualifiedReason, converted } of leads) {
    if (ownerKey !== null) expect(sellers).toContain(ownerKey)
    if (score !== null) expect(score >= 0 && score <= 100).toBe(true)
    expect(unqualifiedReason !== null).toBe(steps.at(-1)?.status === 'unqualified')
    expect(converted !== null).toBe(steps.at(-1)?.status === 'converted')
    const times = [createdAt, ...steps.map(({ at }) => at), now]
    expect(times).toEqual([...times].sort((a, b) => a - b))
  }
  expect(leads.some(({ ownerKey }) => ownerKey === null)).toBe(true)
})

test('most won opportunities have a contract, signed after the win, that the calendar moves on', () => {
  const { contracts, won } = world
  const signed = contracts.filter(({ signedOn }) => signedOn !== null)
  expect(signed.length).toBeGreaterThan(won * 0.8)
  expect(signed.length).toBeLessThan(won)
  for (const { deal, enteredAt, startsOn, endsOn, status, steps } of signed) {
    expect(enteredAt).toBeGreaterThanOrEqual(deal.history.at(-1)?.at ?? now)
    expect(deal.amount).not.toBeNull()
    const stands = steps.at(-1)?.status ?? status
    const due =
      (startsOn ?? '') > today ? ['signed'] : (endsOn ?? '') < today ? ['completed', 'expired'] : ['active']
    expect(due).toContain(stands)
    const times = [enteredAt, ...steps.map(({ at }) => at), now]
    expect(times).toEqual([...times].sort((a, b) => a - b))
  }
  const drafts = contracts.filter(({ signedOn }) => signedOn === null)
  expect(drafts.length).toBeGreaterThan(3)
  for (const { deal } of drafts) expect(deal.history.at(-1)?.stageKey).toBe('negotiation')
})

test('machines were made, signed for and set up in this order, each with a serial number of its own', () => {
  const { assets } = world
  expect(assets.length).toBeGreaterThan(20)
  expect(new Set(assets.map(({ asset }) => asset.serial)).size).toBe(assets.length)
  for (const { asset, contract } of assets) {
    expect(asset.installedOn > (contract.signedOn ?? '')).toBe(true)
    expect(asset.installedOn < today && asset.warrantyUntil > asset.installedOn).toBe(true)
    expect(asset.enteredAt).toBeLessThanOrEqual(now)
  }
})

test('a tenth of the customers who bought complains, and some promises are broken, due today and tomorrow', () => {
  const { tickets, contracts, supporters } = world
  const known = tickets.filter(({ contract }) => contract !== null)
  const buyers = new Set(contracts.filter(({ signedOn }) => signedOn).map(({ deal }) => deal.customerKey))
  expect(known.length / buyers.size).toBeGreaterThan(0.07)
  expect(known.length / buyers.size).toBeLessThan(0.15)
  expect(tickets.length - known.length).toBeGreaterThanOrEqual(3)
  const promises = tickets
    .filter(({ resolvedAt }) => resolvedAt === null)
    .map(({ replies, promisedReplyAt }) => (replies.at(-1) ?? { promisedReplyAt }).promisedReplyAt)
  const on = (from: string, to: string) =>
    promises.filter((at) => at !== null && at > Date.parse(from) && at < Date.parse(to)).length
  expect(on('2026-07-01T00:00+08:00', '2026-07-23T14:30+08:00')).toBeGreaterThan(2)
  expect(on('2026-07-23T14:30+08:00', '2026-07-24T00:00+08:00')).toBeGreaterThan(2)
  expect(on('2026-07-24T00:00+08:00', '2026-07-25T00:00+08:00')).toBeGreaterThan(0)
  for (const { ownerKey } of tickets) expect(supporters).toContain(ownerKey)
})

test.each(['2026-07-23T06:30:00Z', '2026-07-23T15:58:00Z', '2026-02-18T19:10:00Z', '2026-05-03T23:01:00Z'])(
  'what happened to tickets happened in order and not after %s',
  (moment) => {
    const at = Date.parse(moment)
    for (const ticket of besideOf({ ...options, opportunities: 400, now: at }).tickets) {
      const { createdAt, replies, pendingAt, resolvedAt, closedAt } = ticket
      const times = [createdAt, ...replies.map((reply) => reply.at), pendingAt, resolvedAt, closedAt, at]
      const known = times.filter((time) => time !== null)
      expect(known).toEqual([...known].sort((a, b) => a - b))
      expect(`${ticket.subject}${ticket.description}${ticket.replyTexts.join('')}`).not.toMatch(/[{}]/)
    }
  },
)
