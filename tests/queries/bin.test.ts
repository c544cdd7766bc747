import { beforeEach, expect, test } from 'vitest'
import { opportunities } from '@/db'
import { NotFound } from '@/lib/access/authorize'
import { attachFile, detachFile, restoreFile } from '@/lib/commands/attach-file'
import { deleteRecord, restoreRecord } from '@/lib/commands/delete-record'
import { binPage } from '@/lib/queries/bin'
import type { BinLine } from '@/lib/records/bin-page'
import type { RecordName } from '@/lib/records/names'
import type { PastAddress } from '@/lib/records/past-address'
import { recordWorld, type RecordWorld } from '../support/record-world'
import { people, type Person } from '../support/world'

let world: RecordWorld
beforeEach(async () => {
  world = await recordWorld()
})

async function thrownAway(record: RecordName, values: object, by: Person, batchId?: string) {
  const id = await world.made(record, { ...values }, by)
  const actor = await world.as(by)
  await world.store.write((tx) => deleteRecord(tx, actor, record, { id }, { batchId }))
  return id
}
async function bin(by: Person, address: PastAddress = {}, cursor?: string) {
  const actor = await world.as(by)
  const page = await world.store.read((reader) => binPage(reader, actor, address, cursor))
  if (!page.ok) throw new Error(JSON.stringify(page))
  return page.value
}
const names = async (by: Person, address?: PastAddress) =>
  (await bin(by, address)).lines.map(({ name }) => name)

test('all kinds lie together, the last thrown away first, and say by whom', async () => {
  await thrownAway('customer', { name: '岚叶服饰' }, 'rep')
  await thrownAway('opportunity', { name: '智能仓储' }, 'manager')
  await thrownAway('task', { title: '报价' }, 'rep')
  const { lines, labels } = await bin('owner')
  expect(lines.map(({ record, name, byId }) => [record, name, labels[byId ?? '']])).toEqual([
    ['task', '报价', '王敏'],
    ['opportunity', '智能仓储', '李蕾'],
    ['customer', '岚叶服饰', '王敏'],
  ])
})

test('one finds what one may bring back and nothing else', async () => {
  await thrownAway('customer', { name: '岚叶服饰' }, 'rep')
  await thrownAway('product', { name: '机器人', currency: 'CNY' }, 'admin')
  await thrownAway('opportunity', { name: '外人的' }, 'stranger')
  expect(await names('rep')).toEqual(['岚叶服饰'])
  expect(await names('manager')).toEqual(['岚叶服饰'])
  expect(await names('support')).toEqual([])
  expect(await names('admin')).toEqual(['外人的', '机器人', '岚叶服饰'])
})

test('an owner who was removed is seen by owners only, as restoring has it', async () => {
  const owner = await world.as('owner')
  const id = await world.made('user', { name: '前任', email: 'x@example.com', role: 'owner' }, 'owner')
  await world.store.write((tx) => deleteRecord(tx, owner, 'user', { id }))
  expect(await names('admin')).toEqual([])
  expect(await names('owner')).toEqual(['前任'])
})

test('it is narrowed by kind, person, day and words in pinyin', async () => {
  await thrownAway('customer', { name: '华为技术' }, 'rep')
  await thrownAway('opportunity', { name: '智能仓储' }, 'manager')
  expect(await names('owner', { record: 'customer' })).toEqual(['华为技术'])
  expect(await names('owner', { by: people.manager.id })).toEqual(['智能仓储'])
  expect(await names('owner', { text: 'hwjs' })).toEqual(['华为技术'])
  expect(await names('owner', { from: '2026-11-23', until: '2026-11-23' })).toHaveLength(2)
  expect(await names('owner', { from: '2026-11-24' })).toEqual([])
  expect(await names('owner', { until: '2026-11-22' })).toEqual([])
})

test('what went in one act says so, and can be asked for together', async () => {
  const batchId = '0199a3c4-0000-7000-8000-000000000001'
  await thrownAway('customer', { name: '一' }, 'rep', batchId)
  await thrownAway('opportunity', { name: '二' }, 'rep', batchId)
  await thrownAway('customer', { name: '三' }, 'rep')
  const { lines } = await bin('rep')
  expect(lines.map(({ name, batch }) => [name, batch?.others ?? 0])).toEqual([
    ['三', 0],
    ['二', 1],
    ['一', 1],
  ])
  expect(await names('rep', { batch: batchId })).toEqual(['二', '一'])
})

test('page by page nothing comes twice and nothing is left out, whatever kinds were thrown away at one moment', async () => {
  const rep = await world.as('rep')
  const ids: string[] = []
  for (let n = 0; n < 60; n++) {
    const record = (['customer', 'opportunity', 'lead'] as const)[n % 3] ?? 'customer'
    const id = await world.made(record, { name: `${n}` }, 'rep')
    const actor = { ...rep, now: rep.now + Math.floor(n / 7) }
    await world.store.write((tx) => deleteRecord(tx, actor, record, { id }))
    ids.push(id)
  }
  const found: BinLine[] = []
  for (let cursor: string | undefined, isMore = true; isMore;) {
    const page = await bin('rep', {}, cursor)
    found.push(...page.lines)
    cursor = page.nextCursor ?? undefined
    isMore = cursor !== undefined
  }
  expect(found.map(({ id }) => id).sort()).toEqual(ids.sort())
  expect(found.map(({ at }) => at)).toEqual(found.map(({ at }) => at).sort((a, b) => b - a))
})

test('what is restored is out of the bin as it was before', async () => {
  const id = await thrownAway('opportunity', { name: '智能仓储', amount: 500 }, 'rep')
  const rep = await world.as('rep')
  await world.store.write((tx) => restoreRecord(tx, rep, 'opportunity', { id }))
  expect(await names('rep')).toEqual([])
  const [row] = await world.store.read((reader) => reader.select().from(opportunities))
  expect(row).toMatchObject({ id, amount: 500, deletedAt: null })
})

test('a cursor of something else is refused', async () => {
  const actor = await world.as('rep')
  const page = await world.store.read((reader) => binPage(reader, actor, {}, 'bm8'))
  expect(page).toMatchObject({ ok: false, errors: { cursor: 'invalid' } })
})

test('files that were taken off lie there too, for who may change their record, and are brought back from there', async () => {
  const id = await world.made('customer', { name: '远山茶业' }, 'rep')
  const rep = await world.as('rep')
  const file = { id: 'file-1', name: '报价 50%.pdf', type: 'application/pdf', bytes: 3, sha256: 'x' }
  const place = { record: 'customer', id, fileId: file.id } as const
  await world.store.write((tx) => attachFile(tx, rep, { record: 'customer', id, file }))
  expect(await names('rep')).toEqual([])
  await world.store.write((tx) => detachFile(tx, rep, place))
  await thrownAway('task', { title: '报价' }, 'rep')

  const { lines, labels } = await bin('rep')
  const told = lines.map(({ name, file: it, byId }) => [name, it, labels[byId ?? '']])
  expect(told).toContainEqual(['报价 50%.pdf', { id: 'file-1', of: '远山茶业' }, '王敏'])
  expect(told).toHaveLength(2)
  expect(await names('finance')).toEqual([])
  expect(await names('stranger')).toEqual([])
  expect(await names('rep', { text: '50%', record: 'customer' })).toEqual(['报价 50%.pdf'])
  expect(await names('rep', { text: '合同', record: 'customer' })).toEqual([])
  expect(await names('rep', { by: people.manager.id })).toEqual([])
  expect(await names('rep', { record: 'contact' })).toEqual([])

  await world.store.write((tx) => restoreFile(tx, rep, place))
  expect(await names('rep', { record: 'customer' })).toEqual([])
  await expect(world.store.write((tx) => restoreFile(tx, rep, place))).rejects.toThrow(NotFound)
})

test('page by page nothing of files and records is lost or shown twice', async () => {
  const id = await world.made('customer', { name: '远山茶业' }, 'rep')
  const rep = await world.as('rep')
  for (let n = 0; n < 60; n += 1) {
    const file = { id: `file-${n}`, name: `附件 ${n}`, type: 'text/plain', bytes: 3, sha256: 'x' }
    await world.store.write((tx) => attachFile(tx, rep, { record: 'customer', id, file }))
    await world.store.write((tx) => detachFile(tx, rep, { record: 'customer', id, fileId: file.id }))
  }
  await thrownAway('task', { title: '报价' }, 'rep')
  const first = await bin('rep')
  const second = await bin('rep', {}, first.nextCursor ?? undefined)
  const all = [...first.lines, ...second.lines].map(({ name }) => name)
  expect(second.nextCursor).toBeNull()
  expect(all).toHaveLength(61)
  expect(new Set(all).size).toBe(61)
})
