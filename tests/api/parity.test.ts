import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { lostReasons, type Store, stages } from '@/db'
import { type Client, clientOf } from '../support/api'
import { browserOf, HOME, serveFrom } from '../support/door'
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
      .set({ requiredFields: ['customerId', 'expectedCloseOn'], wipLimit: 1, isWipRefused: true })
      .where(eq(stages.id, stageIds.quoted))
  })
})

/** Sends what the board's screen sends: a cookie, our own page, the board that it shows. */
async function onBoard(person: Person, what: 'move' | 'add' | 'undo', body: object) {
  const headers = { 'content-type': 'application/json', ...(await browserOf(store, person)) }
  const board = { pipelineId: 'p-main', ownerIds: [], text: '' }
  const request = new Request(`${HOME}/api/board/${what}`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ board, ...body }),
  })
  const response = await dispatch(request)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const made = async (values: object = {}) =>
  (await rep.post('/opportunities', { name: '同一件事', ...values })).body.id
const refusal = ({ status, body }: { status: number; body: Record<string, unknown> }) => [
  status,
  body.code,
  body.errors,
]

test.each<[string, Person, object, object]>([
  ['without an amount into won', 'rep', {}, { stageId: stageIds.won, closedOn: '2026-11-01' }],
  ['without a day into won', 'rep', { amount: 1 }, { stageId: stageIds.won }],
  ['without a reason into lost', 'rep', {}, { stageId: stageIds.lost }],
  ['with a reason that there is not', 'rep', {}, { stageId: stageIds.lost, lostReasonId: 'none' }],
  ['without the fields that a stage requires', 'rep', {}, { stageId: stageIds.quoted }],
  ['to a stage that there is not', 'rep', {}, { stageId: 'nowhere' }],
  [
    'with words that cannot be kept',
    'rep',
    {},
    { stageId: stageIds.lost, lostReasonId: 'l-price', lostNote: '\0' },
  ],
  ['on a day that there is not', 'rep', { amount: 1 }, { stageId: stageIds.won, closedOn: '2026-02-30' }],
  ['what is somebody else’s', 'stranger', {}, { stageId: stageIds.needs }],
  ['what one may only see', 'support', {}, { stageId: stageIds.needs }],
])('a move %s is refused alike by drag and by API', async (_, person, values, move) => {
  const id = await made(values)
  const client = await clientOf(store, person)
  const byApi = refusal(await client.post(`/opportunities/${id}/move`, move))
  const byDrag = refusal(await onBoard(person, 'move', { id, ...move }))
  expect(byDrag).toEqual(byApi)
  expect(byApi[0]).toBeOneOf([404, 422])
  expect((await rep.get(`/opportunities/${id}`)).body).toMatchObject({
    version: 1,
    stageId: stageIds.contacted,
  })
})

test('a full stage, an undo that came too late and a name that is none are refused alike too', async () => {
  const customer = (await rep.post('/customers', { name: '客户' })).body.id
  const ready = { customerId: customer, expectedCloseOn: '2026-12-01' }
  const [first, second] = [await made(ready), await made(ready)]
  const move = { stageId: stageIds.quoted }
  const moved = await rep.post(`/opportunities/${first}/move`, move)
  expect(moved.status).toBe(200)
  const full = refusal(await rep.post(`/opportunities/${second}/move`, move))
  expect(full).toEqual([409, 'wip_limit', undefined])
  expect(refusal(await onBoard('rep', 'move', { id: second, ...move }))).toEqual(full)
  expect(refusal(await rep.post('/opportunities', { name: 'x', ...ready, ...move }))).toEqual(full)

  await rep.post(`/opportunities/${first}/move`, { stageId: stageIds.needs })
  const late = refusal(await rep.post(`/opportunities/${first}/undo`, { eventId: moved.body.eventId }))
  expect(late).toEqual([409, 'undo_superseded', undefined])
  expect(refusal(await onBoard('rep', 'undo', { eventId: moved.body.eventId }))).toEqual(late)

  const nameless = refusal(await rep.post('/opportunities', { name: ' ', stageId: stageIds.needs }))
  expect(refusal(await onBoard('rep', 'add', { name: ' ', stageId: stageIds.needs }))).toEqual(nameless)
})

test('what a form lacks, the API lacks: a stage’s required fields are asked for on creation', async () => {
  const answer = await rep.post('/opportunities', { name: 'x', stageId: stageIds.quoted })
  expect(refusal(answer)).toEqual([
    422,
    'missing_details',
    { customerId: 'required', expectedCloseOn: 'required' },
  ])
})

test('winning and moving into won leave the same opportunity', async () => {
  const [one, other] = [await made({ amount: 500 }), await made({ amount: 500 })]
  await rep.post(`/opportunities/${one}/win`, { closedOn: '2026-11-01' })
  await onBoard('rep', 'move', { id: other, stageId: stageIds.won, closedOn: '2026-11-01' })
  const fields = ['status', 'stageId', 'probability', 'forecastCategory', 'closedOn', 'amount', 'version']
  const [byWin, byDrag] = await Promise.all(
    [one, other].map(async (id) => (await rep.get(`/opportunities/${id}`)).body),
  )
  for (const field of fields) expect([field, byDrag?.[field]]).toEqual([field, byWin?.[field]])
})
