import { beforeAll, expect, test } from 'vitest'
import type { Store } from '@/db'
import type { BulkMove } from '@/lib/domain/bulk'
import { type Client, clientOf } from '../support/api'
import { browserOf, HOME, request, serveFrom } from '../support/door'
import { dispatch } from '../support/routes'
import { freshStore } from '../support/store'
import { makeWorld } from '../support/world'
import { dayOf } from '@/lib/domain/days'
import { monthsLater } from '@/lib/domain/forecast-periods'

let store: Store
let rep: Client
const month = (n: number) => monthsLater(dayOf(Date.now(), 'Asia/Shanghai').slice(0, 7), n)

beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  serveFrom(store)
  rep = await clientOf(store, 'rep')
})

interface Answer extends BulkMove {
  code?: string
  errors?: Record<string, string>
  card: { id: string; expectedCloseOn: string | null }
  columns: { key: string; count: number; cards: { id: string }[] }[]
  eventId: string
}

async function post(path: string, body: object) {
  const answer = await dispatch(
    new Request(HOME + path, request('POST', await browserOf(store, 'rep'), body)),
  )
  return { status: answer.status, body: (await answer.json()) as Answer }
}
const made = async (day: string | null) =>
  (await rep.post('/opportunities', { name: '月份', expectedCloseOn: day })).body.id
const dayIn = async (id: string) => (await rep.get(`/opportunities/${id}`)).body.expectedCloseOn
const board = { pipelineId: 'p-main', ownerIds: [], text: '' }

test('the forecast is asked as the board is, and some of its columns are the same as in the whole', async () => {
  const id = await made(`${month(1)}-10`)
  const whole = (await rep.get('/forecast')).body as unknown as Answer
  const part = (await rep.get(`/forecast?column=${month(1)}`)).body as unknown as Answer
  expect(part.columns).toEqual(whole.columns.filter(({ key }) => key === month(1)))
  expect(part.columns[0]?.cards.map((card) => card.id)).toContain(id)
  const none = (await rep.get('/forecast?q=nobody')).body as unknown as Answer
  expect(none.columns.every(({ count }) => count === 0)).toBe(true)
})

test.each(['column=2020-01', 'column=sometime', 'stage=s-needs', 'cursor=x', `column=later&cursor=x`])(
  'the forecast refuses %s',
  async (query) => {
    expect(await rep.get(`/forecast?${query}`)).toMatchObject({
      status: 422,
      body: { code: 'invalid_input' },
    })
  },
)

test('a card is put into another month and taken back; the answers hold the figures of every column', async () => {
  const id = await made(`${month(1)}-10`)
  const moved = await post('/api/forecast/move', { board, id, version: 1, column: month(2) })
  expect(moved).toMatchObject({ status: 200, body: { card: { expectedCloseOn: `${month(2)}-10` } } })
  expect(moved.body.columns.find(({ key }) => key === month(2))?.count).toBe(1)
  const stale = await post('/api/forecast/move', { board, id, version: 1, column: month(3) })
  expect(stale).toMatchObject({ status: 409, body: { code: 'conflict' } })
  const past = await post('/api/forecast/move', { board, id, version: 2, column: 'past' })
  expect(past).toMatchObject({ status: 422, body: { errors: { column: 'invalid' } } })
  const undone = await post('/api/forecast/undo', { board, eventId: moved.body.eventId })
  expect(undone).toMatchObject({ status: 200, body: { card: { expectedCloseOn: `${month(1)}-10` } } })
})

test('several go each to their own day of the month, under one batch that takes all of them back', async () => {
  const days = [`${month(1)}-03`, `${month(2)}-17`, null]
  const ids = await Promise.all(days.map(made))
  const { body } = await post('/api/forecast/move-many', { ids, column: month(4) })
  expect(body).toMatchObject({ changed: 3, refusedIds: [] })
  const [third, seventeenth, last] = await Promise.all(ids.map(dayIn))
  expect([third, seventeenth]).toEqual([`${month(4)}-03`, `${month(4)}-17`])
  expect(String(last).slice(0, 7)).toBe(month(4))
  expect((await post('/api/screen/undo/batch', { batchId: body.batchId })).status).toBe(200)
  expect(await Promise.all(ids.map(dayIn))).toEqual(days)
})
