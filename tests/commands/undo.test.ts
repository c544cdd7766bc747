import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { activities, events, type Writer } from '@/db'
import { deleteRecord, restoreRecord } from '@/lib/commands/delete-record'
import { doDescribed } from '@/lib/commands/described-acts'
import { undoEvent } from '@/lib/commands/undo-event'
import type { Outcome } from '@/lib/domain/refusals'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'
import { actDone } from '../support/act-done'
import { digestOf } from '../support/all-tables'
import { recordWorld, type RecordWorld } from '../support/record-world'
import type { Person } from '../support/world'

let world: RecordWorld
beforeAll(async () => {
  world = await recordWorld()
})

const done = <V>(act: (tx: Writer) => Promise<Outcome<V>>) => actDone(world.store, act)
async function undone(eventId: string, by: Person) {
  const actor = await world.as(by)
  return done((tx) => undoEvent(tx, actor, { eventId }))
}
async function rowOf(record: RecordName, id: string) {
  const table = tables[record]
  const [row] = await world.store.read((reader) => reader.select().from(table).where(eq(table.id, id)))
  const { version: _, updatedAt: __, updatedById: ___, ...rest } = row as Record<string, unknown>
  return rest
}
async function refusedWithoutTrace(eventId: string, by: Person) {
  const before = await world.store.read(digestOf)
  const outcome = await undone(eventId, by)
  expect(await world.store.read(digestOf)).toBe(before)
  return outcome
}

type Made = Record<string, unknown>
const edits: [RecordName, Person, Made, Made][] = [
  ['customer', 'rep', { name: '岚叶服饰' }, { name: '岚叶', industry: '服装', tags: ['重点'] }],
  ['contact', 'rep', { name: '周工' }, { name: '周敏', phone: '+86 138 0013 8000' }],
  ['opportunity', 'rep', { name: '智能仓储' }, { probability: 80, forecastCategory: 'commit', amount: 5 }],
  ['lead', 'rep', { name: '陈立' }, { status: 'unqualified', unqualifiedReason: '预算不足' }],
  ['contract', 'rep', { name: '年度合同' }, { name: '三年合同' }],
  ['asset', 'support', { name: '分拣机' }, { name: '分拣机二号' }],
  ['ticket', 'support', { subject: '停机' }, { status: 'resolved', remedy: '换传感器' }],
  ['activity', 'rep', { subject: '回访', kind: 'call' }, { result: '同意报价', isDone: false }],
  ['task', 'rep', { title: '报价' }, { title: '寄送报价', dueOn: '2026-12-01' }],
  ['product', 'admin', { name: '机器人', currency: 'CNY' }, { price: 100, isActive: false }],
  ['segment', 'rep', { name: '重点', filter: { field: 'level', op: 'is', value: 'A' } }, { isShared: true }],
  ['team', 'admin', { name: '二组' }, { name: '三组' }],
]

test.each(edits)(
  'an edit of a %s is taken back exactly, and so is taking it back',
  async (record, by, first, then) => {
    const isAtCustomer = ['contact', 'contract', 'asset'].includes(record)
    const customerId = isAtCustomer ? await world.made('customer', { name: '客户' }, by) : undefined
    const id = await world.made(record, { ...first, ...(customerId && { customerId }) }, by)
    const before = await rowOf(record, id)
    const edit = await world.changed(record, id, then, by)
    const after = await rowOf(record, id)
    expect(after).not.toEqual(before)
    const back = await undone(edit, by)
    expect(back).toMatchObject({ ok: true, value: { record, id } })
    expect(await rowOf(record, id)).toEqual(before)
    const [event] = await world.store.read((reader) =>
      reader.select().from(events).where(eq(events.revertsId, edit)),
    )
    expect(event?.act).toBe(`${record}.update`)
    expect(await undone(event?.id ?? '', by)).toMatchObject({ ok: true })
    expect(await rowOf(record, id)).toEqual(after)
  },
)

test('a ticket that was opened again by an edit is resolved as of when it was', async () => {
  const id = await world.made('ticket', { subject: '漏油' }, 'support')
  await world.changed('ticket', id, { status: 'resolved', remedy: '换垫片' }, 'support')
  const before = await rowOf('ticket', id)
  const edit = await world.changed('ticket', id, { status: 'open' }, 'support')
  expect(await undone(edit, 'support')).toMatchObject({ ok: true })
  expect(await rowOf('ticket', id)).toEqual(before)
})

test('an edit is not taken back past the rules of its kind, and nothing is written then', async () => {
  const lead = await world.made(
    'lead',
    { name: '林工', status: 'unqualified', unqualifiedReason: '无预算' },
    'rep',
  )
  const reasoned = await world.changed('lead', lead, { status: 'contacted' }, 'rep')
  await world.changed('lead', lead, { unqualifiedReason: null }, 'rep')
  expect(await refusedWithoutTrace(reasoned, 'rep')).toMatchObject({
    refusal: 'undo_against_rules',
    errors: { unqualifiedReason: 'required' },
  })
})

test('what no longer holds, stands in the bin, or was taken back before is refused without a trace', async () => {
  const id = await world.made('customer', { name: '丰穗食品' }, 'rep')
  const edit = await world.changed('customer', id, { industry: '食品' }, 'rep')
  await world.changed('customer', id, { industry: '饮料' }, 'manager')
  expect(await refusedWithoutTrace(edit, 'rep')).toMatchObject({
    refusal: 'undo_superseded',
    details: { by: '李蕾' },
  })
  const other = await world.changed('customer', id, { city: '杭州' }, 'rep')
  expect(await undone(other, 'rep')).toMatchObject({ ok: true })
  expect(await refusedWithoutTrace(other, 'rep')).toMatchObject({ refusal: 'already_undone' })
  const last = await world.changed('customer', id, { city: '宁波' }, 'rep')
  const rep = await world.as('rep')
  await done((tx) => deleteRecord(tx, rep, 'customer', { id }))
  await expect(refusedWithoutTrace(last, 'rep')).rejects.toThrow('not found')
})

test('a reference that has gone meanwhile is not put back', async () => {
  const product = await world.made('product', { name: '停产', currency: 'CNY' }, 'admin')
  const id = await world.made('opportunity', { name: '仓储', productId: product }, 'rep')
  const edit = await world.changed('opportunity', id, { productId: null }, 'rep')
  const admin = await world.as('admin')
  await done((tx) => deleteRecord(tx, admin, 'product', { id: product }))
  expect(await refusedWithoutTrace(edit, 'rep')).toMatchObject({
    refusal: 'undo_against_rules',
    errors: { productId: 'no_such_record' },
  })
})

test('restoring from the bin is taken back like any other act', async () => {
  const id = await world.made('customer', { name: '跃川体育' }, 'rep')
  const rep = await world.as('rep')
  await done((tx) => deleteRecord(tx, rep, 'customer', { id }))
  const restored = await done((tx) => restoreRecord(tx, rep, 'customer', { id }))
  if (!restored.ok) throw new Error('not restored')
  expect(await undone(restored.value.eventId, 'rep')).toMatchObject({ ok: true })
  expect((await rowOf('customer', id)).deletedAt).not.toBeNull()
})

test('opening a ticket again is taken back with the reason that was noted', async () => {
  const id = await world.made('ticket', { subject: '退货', channel: 'email', remedy: '换货' }, 'support')
  await world.changed('ticket', id, { status: 'resolved' }, 'support')
  const before = await rowOf('ticket', id)
  const support = await world.as('support')
  const opened = await done((tx) => doDescribed(tx, support, 'ticket.reopen', id, { reopenReason: '又坏了' }))
  if (!opened.ok) throw new Error('not opened')
  expect(await undone(opened.value.eventId ?? '', 'support')).toMatchObject({ ok: true })
  expect(await rowOf('ticket', id)).toEqual(before)
  const said = await world.store.read((reader) =>
    reader.select().from(activities).where(eq(activities.ticketId, id)),
  )
  expect(said.map(({ deletedAt }) => deletedAt !== null)).toEqual([true])
})
