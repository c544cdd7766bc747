import { beforeAll, expect, test } from 'vitest'
import { Sealer } from '@/db'
import { noteExport } from '@/lib/commands/note-export'
import { setRights } from '@/lib/commands/set-rights'
import { undoEvent } from '@/lib/commands/undo-event'
import { listEvents } from '@/lib/queries/list-events'
import { logPage } from '@/lib/queries/log-page'
import type { PastAddress } from '@/lib/records/past-address'
import { recordWorld, type RecordWorld } from '../support/record-world'
import { people, type Person } from '../support/world'

let world: RecordWorld
let customer: string
let opportunity: string
let edit: string
const batchId = '0199a3c4-0000-7000-8000-000000000002'

beforeAll(async () => {
  world = await recordWorld()
  customer = await world.made('customer', { name: '岚叶服饰' }, 'rep')
  opportunity = await world.made('opportunity', { name: '智能仓储', customerId: customer }, 'rep')
  edit = await world.changed('opportunity', opportunity, { amount: 500 }, 'rep')
  await world.made('customer', { name: '外人的' }, 'stranger')
  const rep = await world.as('rep')
  await world.store.write((tx) => undoEvent(tx, rep, { eventId: edit }, { batchId }))
  const finance = await world.as('finance')
  await world.store.write((tx) => noteExport(tx, finance, { record: 'customer', rows: 3 }))
  await seal()
})

const seal = () => new Sealer(world.store, () => undefined, console.error).finish()

async function page(by: Person, address: PastAddress = {}, cursor?: string, limit?: number) {
  const actor = await world.as(by)
  const answer = await world.store.read((reader) => logPage(reader, actor, address, cursor, limit))
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
const acts = async (by: Person, address?: PastAddress) =>
  (await page(by, address)).entries.map(({ act }) => act)

test('those who run the workspace read everything, newest first, with its place in the chain', async () => {
  const { entries, nextCursor, lookedBackTo } = await page('owner')
  expect(entries.map(({ act, who }) => [act, who])).toEqual([
    ['customer.export', '孙慧'],
    ['opportunity.update', '王敏'],
    ['customer.create', 'Ada Stone'],
    ['opportunity.update', '王敏'],
    ['opportunity.create', '王敏'],
    ['customer.create', '王敏'],
  ])
  expect(entries.map(({ position }) => position)).toEqual([6, 5, 4, 3, 2, 1])
  expect([nextCursor, lookedBackTo]).toEqual([null, null])
  expect(entries[0]?.changes).toEqual({ rows: [null, 3] })
  expect(entries[1]?.told).toMatchObject({ isUndo: true, name: '智能仓储' })
})

test('managers read what is about records in their sight, and nobody else reads it', async () => {
  expect(await acts('manager')).toEqual([
    'opportunity.update',
    'opportunity.update',
    'opportunity.create',
    'customer.create',
  ])
  for (const person of ['rep', 'support', 'finance'] as const)
    await expect(page(person)).rejects.toThrow('not found')
})

test.each<[string, PastAddress, string[]]>([
  ['person', { by: people.finance.id }, ['customer.export']],
  ['act', { act: 'create' }, ['customer.create', 'opportunity.create', 'customer.create']],
  ['kind', { record: 'opportunity', act: 'create' }, ['opportunity.create']],
  ['batch', { batch: batchId }, ['opportunity.update']],
  ['day', { from: '2026-11-23', until: '2026-11-23', act: 'export' }, ['customer.export']],
  ['another day', { until: '2026-11-22' }, []],
])('it is narrowed by %s', async (_, address, found) => {
  expect(await acts('owner', address)).toEqual(found)
})

test('it is narrowed to a record with what belongs to it, and names it', async () => {
  const { entries, labels } = await page('owner', { of: `customer:${customer}` })
  expect(entries.map(({ act }) => act)).toEqual([
    'opportunity.update',
    'opportunity.update',
    'opportunity.create',
    'customer.create',
  ])
  expect(labels[customer]).toBe('岚叶服饰')
})

test('page by page nothing comes twice', async () => {
  const positions: number[] = []
  for (let cursor: string | undefined, isMore = true; isMore;) {
    const part = await page('owner', {}, cursor, 2)
    positions.push(...part.entries.map(({ position }) => position))
    cursor = part.nextCursor ?? undefined
    isMore = cursor !== undefined
  }
  expect(positions).toEqual([6, 5, 4, 3, 2, 1])
})

test('machines read the same with values as they are stored', async () => {
  const owner = await world.as('owner')
  const answer = await world.store.read((reader) =>
    listEvents(reader, owner, { of: `opportunity:${opportunity}`, act: 'update' }, undefined, 50),
  )
  if (!answer.ok) throw new Error('refused')
  expect(answer.value.data).toMatchObject([
    { act: 'opportunity.update', revertsId: edit, batchId, changes: { amount: [500, null] } },
    { act: 'opportunity.update', id: edit, actorId: people.rep.id, changes: { amount: [null, 500] } },
  ])
  expect(answer.value.data.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash ?? ''))).toBe(true)
})

test('a change of rights is offered to be taken back while all stands as it was left, to who might make it', async () => {
  const admin = await world.as('admin')
  const wish = {
    reaches: [{ role: 'rep', action: 'task.read', from: 'own', to: 'team' }],
    fields: [],
  } as const
  const done = await world.store.write((tx) => setRights(tx, admin, wish))
  const eventId = (done.ok && done.value.eventId) || ''
  await seal()
  const entryOf = async (by: Person) => (await page(by)).entries.find(({ id }) => id === eventId)
  expect(await entryOf('admin')).toMatchObject({ mayRevert: true, isUndone: false, told: null })
  expect(await entryOf('manager')).toBeUndefined()
  const back = await world.store.write((tx) => undoEvent(tx, admin, { eventId }))
  expect(back.ok).toBe(true)
  await seal()
  expect(await entryOf('admin')).toMatchObject({ mayRevert: false, isUndone: true })
  const [newest] = (await page('admin')).entries
  expect(newest).toMatchObject({ act: 'workspace.setRights', isUndo: true, mayRevert: true })
  // What somebody has changed since is not taken back over them.
  const other = {
    reaches: [{ role: 'rep', action: 'task.read', from: 'own', to: 'all' }],
    fields: [],
  } as const
  await world.store.write((tx) => setRights(tx, admin, other))
  await seal()
  const standing = (await page('admin')).entries.filter(({ act }) => act === 'workspace.setRights')
  expect(standing.map(({ mayRevert }) => mayRevert)).toEqual([true, false, false])
})
