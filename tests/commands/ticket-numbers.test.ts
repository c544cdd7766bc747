import { beforeEach, expect, test } from 'vitest'
import { tickets, type Writer } from '@/db'
import { createTicket, updateTicket } from '@/lib/commands/write-ticket'
import type { Outcome } from '@/lib/domain/refusals'
import { listRecords } from '@/lib/queries/list-records'
import { actDone } from '../support/act-done'
import { recordWorld, type RecordWorld } from '../support/record-world'
import { actorOf } from '../support/world'

let world: RecordWorld
beforeEach(async () => {
  world = await recordWorld()
})

const done = <V>(act: (tx: Writer) => Promise<Outcome<V>>) => actDone(world.store, act)
const numbers = async () => {
  const rows = await world.store.read((reader) => reader.select({ number: tickets.number }).from(tickets))
  return rows.map(({ number }) => number).sort()
}

test('numbers run without gaps, also when twenty are opened at once and some are refused', async () => {
  const support = await world.as('support')
  const finance = await world.as('finance')
  const asked = Array.from({ length: 20 }, (_, place) => {
    if (place % 5 === 4) return done((tx) => createTicket(tx, finance, { subject: 'x' })).catch(() => null)
    const wrong = [{ severity: 'terrible' }, { status: 'resolved' }, { customerId: 'none' }][place % 5]
    return done((tx) =>
      createTicket(tx, support, { subject: `第 ${place} 张`, ...(place < 10 ? wrong : {}) }),
    )
  })
  const outcomes = await Promise.all(asked)
  const kept = outcomes.filter((each) => each?.ok).length
  expect(kept).toBe(10)
  expect(await numbers()).toEqual(
    Array.from({ length: kept }, (_, place) => `T2026-${String(place + 1).padStart(5, '0')}`),
  )
})

test('each year counts for itself, by the calendar of the workspace', async () => {
  await world.made('ticket', { subject: '旧年' }, 'support')
  // Half past midnight in Shanghai, still the old year in UTC.
  const later = await actorOf(world.store, 'support', Date.UTC(2026, 11, 31, 16, 30))
  await done((tx) => createTicket(tx, later, { subject: '新年' }))
  expect(await numbers()).toEqual(['T2026-00001', 'T2027-00001'])
})

test('a number is given and never chosen or changed', async () => {
  const support = await world.as('support')
  const refused = { errors: { number: 'read_only' } }
  const number = 'T2026-09999'
  expect(await done((tx) => createTicket(tx, support, { subject: 'x', number }))).toMatchObject(refused)
  const id = await world.made('ticket', { subject: 'x' }, 'support')
  expect(await done((tx) => updateTicket(tx, support, { id, values: { number } }))).toMatchObject(refused)
})

test('a ticket of an unknown caller is found again by the end of the number and by the name’s letters', async () => {
  const values = { subject: '无法开机', callerName: '单立', callerPhone: '+86 138 0013 80 00' }
  const id = await world.made('ticket', values, 'support')
  await world.made('ticket', { subject: '别的', callerName: '吴刚', callerPhone: '13700001111' }, 'support')
  const support = await world.as('support')
  const find = async (text: string) => {
    const answer = await world.store.read((reader) =>
      listRecords(reader, support, { record: 'ticket', text, limit: 10 }),
    )
    return answer.ok ? answer.value.data.map((each) => each.id) : answer
  }
  // As a surname 单 is read shàn.
  for (const text of ['8000', '13800138000', 'sl', 'shanli', '单立', 'T2026-00001', 'wfkj', 'sl 8000'])
    expect([text, await find(text)]).toEqual([text, [id]])
})
