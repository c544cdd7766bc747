import { expect, test } from 'vitest'
import type { Person } from '../support/world'
import { stageIds } from '../support/world'
import { moveOpportunity } from '@/lib/commands/move-opportunity'
import { undoEvent } from '@/lib/commands/undo-event'
import { stageStepsOf } from '@/lib/queries/stage-steps'
import { timelineOf } from '@/lib/queries/timeline'
import type { RecordName } from '@/lib/records/names'
import { recordWorld } from '../support/record-world'

const world = await recordWorld()
const { store, made, changed, as } = world

async function read(record: RecordName, id: string, by: Person, cursor?: string) {
  const actor = await as(by)
  const page = await store.read((reader) => timelineOf(reader, actor, { record, id, cursor }))
  if (!page.ok) throw new Error(JSON.stringify(page))
  return page.value
}

test('a move is told by the names of its stages, in the language of the reader', async () => {
  const id = await made('opportunity', { name: '智能仓储' }, 'rep')
  const rep = await as('rep')
  await store.write((tx) => moveOpportunity(tx, rep, { id, stageId: stageIds.needs }))
  const [newest] = (await read('opportunity', id, 'rep')).entries
  expect(newest).toMatchObject({ act: 'opportunity.move', who: '王敏', name: '智能仓储', recordId: id })
  expect(newest?.changes.find(({ field }) => field === 'stageId')).toEqual({
    field: 'stageId',
    from: '初步接触',
    to: '需求确认',
  })
})

test('the newest comes first, page by page, and nothing twice', async () => {
  const id = await made('customer', { name: '岚叶服饰' }, 'rep')
  for (let n = 0; n < 24; n += 1) await changed('customer', id, { employees: 10 + n }, 'rep')
  const first = await read('customer', id, 'rep')
  expect(first.entries).toHaveLength(20)
  const second = await read('customer', id, 'rep', first.nextCursor ?? '')
  expect(second.entries).toHaveLength(5)
  expect(second.nextCursor).toBeNull()
  const times = [...first.entries, ...second.entries].map(({ at }) => at)
  expect(times).toEqual([...times].sort((a, b) => b - a))
  expect(new Set([...first.entries, ...second.entries].map(({ id: each }) => each)).size).toBe(25)
})

test('work about a record stands in its timeline, with what came of it', async () => {
  const customerId = await made('customer', { name: '丰穗食品' }, 'rep')
  await made('activity', { kind: 'call', subject: '回访', result: '同意报价', customerId }, 'rep')
  const [newest] = (await read('customer', customerId, 'rep')).entries
  expect(newest).toMatchObject({ act: 'activity.create', record: 'activity', name: '回访' })
  expect(newest?.changes).toContainEqual({ field: 'result', from: null, to: '同意报价' })
})

test("a colleague's opportunity with the same customer stays out of a timeline, and in the manager's", async () => {
  const customerId = await made('customer', { name: '跃川体育' }, 'rep')
  await made('opportunity', { name: '机密项目', customerId }, 'owner')
  const names = async (by: Person) => (await read('customer', customerId, by)).entries.map(({ name }) => name)
  expect(await names('rep')).toEqual(['跃川体育'])
  expect(await names('owner')).toEqual(['机密项目', '跃川体育'])
  await expect(read('customer', customerId, 'stranger')).rejects.toThrow('not found')
})

test('who may not see amounts sees no edit of one, and nothing of it in others', async () => {
  const id = await made('opportunity', { name: '门店换新' }, 'rep')
  await changed('opportunity', id, { amount: 580_000 }, 'rep')
  await changed('opportunity', id, { amount: 590_000, channel: '渠道' }, 'rep')
  const seller = await read('opportunity', id, 'rep')
  expect(seller.entries).toHaveLength(3)
  const support = await read('opportunity', id, 'support')
  expect(support.entries).toHaveLength(2)
  expect(JSON.stringify(support)).not.toMatch(/590000|580000|amount/)
})

test('a reference that the reader may not see has no name', async () => {
  const hidden = await made('customer', { name: '母公司机密' }, 'stranger')
  const id = await made('customer', { name: '子公司' }, 'rep')
  await changed('customer', id, { parentId: hidden }, 'owner')
  const [newest] = (await read('customer', id, 'rep')).entries
  expect(newest?.changes).toEqual([{ field: 'parentId', from: null, to: '' }])
  const [seen] = (await read('customer', id, 'owner')).entries
  expect(seen?.changes).toEqual([{ field: 'parentId', from: null, to: '母公司机密' }])
})

test('what was taken back is marked, and the taking back too', async () => {
  const id = await made('customer', { name: '泰屹电器' }, 'rep')
  const eventId = await changed('customer', id, { industry: '家电' }, 'rep')
  const rep = await as('rep')
  await store.write((tx) => undoEvent(tx, rep, { eventId }))
  const [undo, undone] = (await read('customer', id, 'rep')).entries
  expect(undo).toMatchObject({ isUndo: true, isUndone: false })
  expect(undone).toMatchObject({ id: eventId, isUndo: false, isUndone: true })
})

test('a cursor that is none of ours is refused', async () => {
  const id = await made('customer', { name: '景和精密' }, 'rep')
  const rep = await as('rep')
  const page = await store.read((reader) => timelineOf(reader, rep, { record: 'customer', id, cursor: 'x' }))
  expect(page).toMatchObject({ ok: false, errors: { cursor: 'invalid' } })
})

test('stages are told with the days spent in each, the present one until today', async () => {
  const id = await made('opportunity', { name: '设备运维' }, 'rep')
  const rep = await as('rep')
  const inDays = (n: number) => ({ ...rep, now: rep.now + n * 86_400_000 })
  await store.write((tx) => moveOpportunity(tx, inDays(4), { id, stageId: stageIds.quoted }))
  const steps = await store.read((reader) => stageStepsOf(reader, inDays(9), id))
  expect(steps.map(({ stage, days, isHere }) => [stage, days, isHere])).toEqual([
    ['方案报价', 5, true],
    ['初步接触', 4, false],
  ])
})
