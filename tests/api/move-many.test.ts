import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { lostReasons, type Store, stages } from '@/db'
import type { BulkMove } from '@/lib/domain/bulk'
import { type Client, clientOf } from '../support/api'
import { browserOf, HOME, request, serveFrom } from '../support/door'
import { dispatch } from '../support/routes'
import { freshStore } from '../support/store'
import { makeWorld, NOW, type Person, stageIds } from '../support/world'

let store: Store
let rep: Client

beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  serveFrom(store)
  rep = await clientOf(store, 'rep')
  const stamps = { createdAt: NOW, updatedAt: NOW }
  await store.write(async (tx) => {
    await tx.insert(lostReasons).values({ id: 'l-price', name: '价格', nameKey: '价格', ...stamps })
    await tx
      .update(stages)
      .set({ requiredFields: ['expectedCloseOn'] })
      .where(eq(stages.id, stageIds.quoted))
  })
})

async function post(person: Person, path: string, body: object) {
  const asked = new Request(HOME + path, request('POST', await browserOf(store, person), body))
  const answer = await dispatch(asked)
  return { status: answer.status, body: (await answer.json()) as BulkMove & { code?: string } }
}
const moveMany = (body: object, person: Person = 'rep') => post(person, '/api/board/move-many', body)
const made = async (values: object = {}) =>
  (await rep.post('/opportunities', { name: '一起', ...values })).body.id
const several = async (...values: object[]) => {
  const ids: string[] = []
  for (const each of values) ids.push(await made(each))
  return ids
}

/** The ids of a column as the board shows them, of those that are meant. */
async function inColumn(stageId: string, of: readonly string[]): Promise<string[]> {
  const { body } = await rep.get(`/board?stage=${stageId}`)
  const { columns } = body as unknown as { columns: { cards: { id: string }[] }[] }
  return columns.flatMap(({ cards }) => cards.map(({ id }) => id)).filter((id) => of.includes(id))
}
const standing = async (ids: readonly string[]) =>
  Promise.all(
    ids.map(async (id) => {
      const { body } = await rep.get(`/opportunities/${id}`)
      return [body.stageId, body.status, body.rank]
    }),
  )

test('several cards come to stand between the neighbours that were named, in the order in which they were sent', async () => {
  const [above, below] = await several({ stageId: stageIds.needs }, { stageId: stageIds.needs })
  const ids = await several({}, {}, {}, {}, {})
  const sent = [...ids].reverse()
  // A new card stands on top of its column.
  const [first, second] = await inColumn(stageIds.needs, [above ?? '', below ?? ''])
  const { body } = await moveMany({ ids: sent, stageId: stageIds.needs, beforeId: first, afterId: second })
  expect(body).toMatchObject({ changed: 5, refused: [], refusedIds: [], missing: {} })
  const all = [first ?? '', ...sent, second ?? '']
  expect(await inColumn(stageIds.needs, all)).toEqual(all)
})

test('cards that stand beside each other already are no neighbours of themselves', async () => {
  const ids = await several({}, {}, {})
  const shown = await inColumn(stageIds.contacted, ids)
  const [top, , last] = shown
  await moveMany({ ids: [last, top], stageId: stageIds.contacted, beforeId: top, afterId: null })
  const after = await inColumn(stageIds.contacted, ids)
  expect(after.indexOf(top ?? '')).toBe(after.indexOf(last ?? '') + 1)
})

test('those that lack something stay and are named, with what all of them lack; the rest has moved', async () => {
  const ids = await several({ expectedCloseOn: '2026-12-01' }, {}, {})
  const { body } = await moveMany({ ids, stageId: stageIds.quoted })
  expect(body).toMatchObject({
    changed: 1,
    refusedIds: ids.slice(1),
    missing: { expectedCloseOn: 'required' },
    refused: [{ code: 'missing_details', count: 2 }],
  })
  const values = { expectedCloseOn: '2026-12-24' }
  const more = { ids: body.refusedIds, stageId: stageIds.quoted, batchId: body.batchId, values }
  const completed = await moveMany(more)
  expect(completed.body).toMatchObject({ changed: 2, batchId: body.batchId, refused: [] })
  const undone = await post('rep', '/api/screen/undo/batch', { batchId: body.batchId })
  expect(undone.body).toMatchObject({ changed: 3 })
  for (const [stageId] of await standing(ids)) expect(stageId).toBe(stageIds.contacted)
})

test('one step takes all of them back, each to where it stood', async () => {
  const ids = await several({}, {}, { stageId: stageIds.needs })
  const before = await standing(ids)
  const { body } = await moveMany({
    ids,
    stageId: stageIds.lost,
    lostReasonId: 'l-price',
    closedOn: '2026-11-02',
  })
  expect((await standing(ids)).map(([, status]) => status)).toEqual(['lost', 'lost', 'lost'])
  await post('rep', '/api/screen/undo/batch', { batchId: body.batchId })
  expect(await standing(ids)).toEqual(before)
})

test.each<[string, object, string]>([
  ['without a day and an amount into won', { stageId: stageIds.won }, 'missing_details'],
  ['to a stage that there is not', { stageId: 'nowhere' }, 'invalid_input'],
])('a move of many %s is refused as a move of one is', async (_, move, code) => {
  const [id] = await several({})
  const one = await rep.post(`/opportunities/${id}/move`, move)
  expect(one.body.code).toBe(code)
  const { body } = await moveMany({ ids: [id], ...move })
  expect(body).toMatchObject({
    batchId: null,
    changed: 0,
    refused: [{ code, count: 1 }],
    missing: one.body.errors,
  })
})

test('what somebody may not move stays, and is told as what there is not', async () => {
  const ids = await several({}, {})
  const before = await standing(ids)
  const { body } = await moveMany({ ids, stageId: stageIds.needs }, 'stranger')
  expect(body).toMatchObject({ batchId: null, changed: 0, refused: [{ code: 'not_found', count: 2 }] })
  expect(await standing(ids)).toEqual(before)
})

test('a batch of somebody else is not gone on with', async () => {
  const ids = await several({}, {})
  const { body } = await moveMany({ ids: [ids[0]], stageId: stageIds.needs })
  const other = await moveMany({ ids: [ids[1]], stageId: stageIds.needs, batchId: body.batchId }, 'manager')
  expect([other.status, other.body.code]).toEqual([404, 'not_found'])
})

test('a full stage takes as many as there is room for', async () => {
  const { body: board } = await rep.get(`/board?stage=${stageIds.needs}`)
  const [{ count = 0 } = {}] = (board as unknown as { columns: { count: number }[] }).columns
  await store.write(async (tx) => {
    const full = { wipLimit: count + 2, isWipRefused: true }
    await tx.update(stages).set(full).where(eq(stages.id, stageIds.needs))
  })
  const ids = await several({}, {}, {}, {})
  const { body } = await moveMany({ ids, stageId: stageIds.needs })
  expect(body).toMatchObject({ changed: 2, refused: [{ code: 'wip_limit', count: 2 }] })
})
