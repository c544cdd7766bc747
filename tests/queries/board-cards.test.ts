import { expect, test } from 'vitest'
import { sealOnce, sources, tickets } from '@/db'
import { createRecord } from '@/lib/commands/create-record'
import { boardOf } from '@/lib/queries/board/board'
import { boardChanges, positionNow } from '@/lib/queries/board/changes'
import { boardWorld } from '../support/board-world'
import { addField } from '../support/custom-fields'
import { actorOf, NOW, stageIds } from '../support/world'

const { store, rep, made, move } = await boardWorld()
const [owner, support] = await Promise.all([actorOf(store, 'owner'), actorOf(store, 'support')])
const stamps = { createdAt: NOW, updatedAt: NOW }

async function cardOf(id: string, card: string[] = [], by = rep) {
  const { columns } = await store.read((reader) => boardOf(reader, by, { card }))
  return columns.flatMap(({ cards }) => cards).find((each) => each.id === id)
}
async function make(record: 'ticket' | 'customer', values: Record<string, unknown>): Promise<string> {
  const done = await store.write((tx) => createRecord(tx, owner, record, values, ticketNumber(record)))
  if (!done.ok) throw new Error(JSON.stringify(done))
  return done.value.row.id
}
let numbers = 0
const ticketNumber = (record: string) =>
  record === 'ticket' ? { number: `T${(numbers += 1)}`, nameKey: 't' } : {}
const someCustomer = (name: string) => make('customer', { name, kind: 'company', ownerId: rep.userId })
const complaint = {
  subject: '停机',
  type: 'complaint',
  severity: 'high',
  channel: 'phone',
  callerName: '陈立',
}

test('a complaint that is not settled is on its own card and on those of its customer, for who sees the ticket', async () => {
  const customerId = await someCustomer('投诉的客户')
  const theirs = await made({ customerId })
  const own = await made()
  const other = await made({ customerId: await someCustomer('满意的客户') })
  await make('ticket', { ...complaint, customerId })
  await make('ticket', { ...complaint, opportunityId: own.id })
  await make('ticket', { ...complaint, type: 'question', opportunityId: other.id })
  const flagged = async (by = rep) => {
    const cards = await Promise.all([theirs, own, other].map(({ id }) => cardOf(id, [], by)))
    return cards.map((card) => card?.hasComplaint)
  }
  expect(await flagged(owner)).toEqual([true, true, false])
  expect(await flagged()).toEqual([true, false, false])
  await store.write((tx) => tx.update(tickets).set({ status: 'resolved' }))
  expect(await flagged(owner)).toEqual([false, false, false])
})

test('a board hears of a complaint on the cards that it holds', async () => {
  const customerId = await someCustomer('刚投诉的客户')
  const { id } = await made({ customerId })
  const elsewhere = await made({ customerId })
  await sealOnce(store)
  const since = await store.read(positionNow)
  await make('ticket', { ...complaint, customerId })
  await sealOnce(store)
  const { changes } = await store.read((reader) =>
    boardChanges(reader, rep, { pipelineId: 'p-main', since, loaded: [id] }),
  )
  expect(changes).toMatchObject([{ kind: 'upsert', card: { id, hasComplaint: true } }])
  expect(JSON.stringify(changes)).not.toContain(elsewhere.id)
})

test('a board hears by whom and when a card was moved, though something else of it changed later', async () => {
  const { id } = await made()
  await sealOnce(store)
  const since = await store.read(positionNow)
  const later = { ...owner, now: NOW + 60_000 }
  await move(id, stageIds.needs, {}, later)
  await store.write((tx) =>
    createRecord(tx, rep, 'task', { title: '回电', opportunityId: id, ownerId: rep.userId }),
  )
  await sealOnce(store)
  const heard = async (by = rep) => {
    const asked = { pipelineId: 'p-main', since, loaded: [id] }
    return (await store.read((reader) => boardChanges(reader, by, asked))).changes
  }
  expect(await heard()).toMatchObject([{ card: { id }, moved: { by: '林岚', at: later.now } }])
  expect(await heard(owner)).toMatchObject([{ card: { id }, moved: null }])
})

test('cards say what was chosen for them: references by name in the viewer’s language, custom fields, nothing hidden', async () => {
  await addField(store, { record: 'opportunity', kind: 'text', key: 'paint', hiddenFrom: [] })
  await store.write((tx) =>
    tx.insert(sources).values({ id: 's-fair', name: '展会', nameEn: 'Fair', nameKey: '展会', ...stamps }),
  )
  const { id } = await made({ sourceId: 's-fair', channel: '微信', x_paint: '红' })
  const chosen = ['sourceId', 'x_paint', 'forecastCategory', 'productId']
  expect((await cardOf(id, chosen))?.chosen).toEqual({
    sourceId: '展会',
    x_paint: '红',
    forecastCategory: 'pipeline',
    productId: null,
  })
  expect((await cardOf(id, chosen, { ...owner, language: 'en' }))?.chosen).toMatchObject({ sourceId: 'Fair' })
  expect((await cardOf(id, chosen, support))?.chosen).not.toHaveProperty('forecastCategory')
  expect((await cardOf(id))?.chosen).toBeNull()
})
