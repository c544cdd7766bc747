import { beforeEach, expect, test } from 'vitest'
import type { Writer } from '@/db'
import { doDescribed } from '@/lib/commands/described-acts'
import { createLead, updateLead } from '@/lib/commands/write-lead'
import type { Outcome } from '@/lib/domain/refusals'
import { getRecord } from '@/lib/queries/get-record'
import { listRecords } from '@/lib/queries/list-records'
import { actDone } from '../support/act-done'
import { recordWorld, type RecordWorld } from '../support/record-world'

let world: RecordWorld
beforeEach(async () => {
  world = await recordWorld()
})

const done = <V>(act: (tx: Writer) => Promise<Outcome<V>>) => actDone(world.store, act)
const WHO = { name: '周宁', company: '云帆物流有限公司', phone: '139 0013 9000' }

test('an unqualified lead says why, however it becomes one', async () => {
  const rep = await world.as('rep')
  const refused = { ok: false, errors: { unqualifiedReason: 'required' } }
  const unqualified = { name: '周宁', status: 'unqualified' }
  expect(await done((tx) => createLead(tx, rep, unqualified))).toMatchObject(refused)
  const id = await world.made('lead', WHO, 'rep')
  const edit = (values: object) => done((tx) => updateLead(tx, rep, { id, values }))
  expect(await edit({ status: 'unqualified' })).toMatchObject(refused)
  expect(await edit({ status: 'unqualified', unqualifiedReason: '  ' })).toMatchObject(refused)
  expect(await edit({ status: 'unqualified', unqualifiedReason: '预算不足' })).toMatchObject({ ok: true })
  expect(await edit({ unqualifiedReason: null })).toMatchObject(refused)
  expect(await world.store.read((reader) => getRecord(reader, rep, 'lead', id))).toMatchObject({
    status: 'unqualified',
    unqualifiedReason: '预算不足',
  })
})

test('a lead becomes converted by conversion and in no other way, and stays it', async () => {
  const rep = await world.as('rep')
  const refused = { ok: false, errors: { status: 'not_a_choice' } }
  expect(await done((tx) => createLead(tx, rep, { name: '周宁', status: 'converted' }))).toMatchObject(
    refused,
  )
  const id = await world.made('lead', WHO, 'rep')
  const edit = (values: object) => done((tx) => updateLead(tx, rep, { id, values }))
  expect(await edit({ status: 'converted' })).toMatchObject(refused)
  expect(await edit({ customerId: id })).toMatchObject({ errors: { customerId: 'read_only' } })
  await done((tx) => doDescribed(tx, rep, 'lead.convert', id, {}))
  expect(await edit({ status: 'new' })).toMatchObject(refused)
  expect(await edit({ description: '补充' })).toMatchObject({ ok: true })
})

test('a lead is found by name and company, in letters too, and by the last digits of its number', async () => {
  const id = await world.made('lead', WHO, 'rep')
  const rep = await world.as('rep')
  const find = async (text: string) => {
    const answer = await world.store.read((reader) =>
      listRecords(reader, rep, { record: 'lead', text, limit: 10 }),
    )
    return answer.ok ? answer.value.data.map((each) => each.id) : answer
  }
  for (const text of ['周宁', 'zn', 'zhouning', '云帆', 'yfwl', 'yunfan', '9000', 'zn 9000'])
    expect([text, await find(text)]).toEqual([text, [id]])
  expect(await find('7777')).toEqual([])
})

test('a score is out of a hundred', async () => {
  const rep = await world.as('rep')
  for (const score of [-1, 101, 0.5])
    expect(await done((tx) => createLead(tx, rep, { ...WHO, score }))).toMatchObject({ ok: false })
})
