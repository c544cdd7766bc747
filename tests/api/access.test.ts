import { beforeAll, expect, test } from 'vitest'
import type { Store } from '@/db'
import { type Client, clientOf, clientWith } from '../support/api'
import { bearerOf, browserOf, serveFrom } from '../support/door'
import { freshStore } from '../support/store'
import { makeWorld, people, type Person, stageIds } from '../support/world'

let store: Store
const clients = {} as Record<Person, Client>
const ids = {} as Record<'rep' | 'mate' | 'stranger', string>
interface Page {
  data: Record<string, unknown>[]
  total: number
  sums: Record<string, Record<string, number>>
}

beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  serveFrom(store)
  for (const person of Object.keys(people) as Person[]) clients[person] = await clientOf(store, person)
  for (const owner of ['rep', 'mate', 'stranger'] as const) {
    const made = await clients[owner].post('/opportunities', {
      name: `商机 ${owner}`,
      amount: 70_000,
      probability: 35,
    })
    ids[owner] = made.body.id
  }
})

test('everybody’s list, count, sum and board hold what they may see, and nothing else', async () => {
  const sees: Record<Person, number> = {
    owner: 3,
    admin: 3,
    manager: 2,
    rep: 1,
    mate: 1,
    stranger: 1,
    support: 3,
    finance: 3,
  }
  for (const [person, count] of Object.entries(sees) as [Person, number][]) {
    const sums: Record<string, string> = person === 'support' ? {} : { sums: 'amount' }
    const { body } = await clients[person].get<Page>('/opportunities', { count: 'true', ...sums })
    expect([person, body.data.length, body.total]).toEqual([person, count, count])
    if (person !== 'support') expect(body.sums.amount).toEqual({ CNY: count * 70_000 })
    const board = await clients[person].get<{ columns: { count: number }[] }>('/board')
    expect([person, board.body.columns[0]?.count]).toEqual([person, count])
  }
})

test('what is somebody else’s looks like what does not exist, whatever is done to it', async () => {
  const tries = (id: string) =>
    [
      ['GET', `/opportunities/${id}`, undefined],
      ['PATCH', `/opportunities/${id}`, { name: 'x' }],
      ['DELETE', `/opportunities/${id}`, undefined],
      ['POST', `/opportunities/${id}/move`, { stageId: stageIds.needs }],
      ['POST', `/opportunities/${id}/win`, {}],
      ['POST', `/opportunities/${id}/lose`, {}],
      ['POST', `/opportunities/${id}/reopen`, {}],
      ['POST', `/opportunities/${id}/assign`, { ownerId: people.rep.id }],
      ['POST', `/opportunities/${id}/undo`, {}],
    ] as const
  for (const [place, [method, path, body]] of tries(ids.mate).entries()) {
    const other = tries('0199a3c4-0000-7000-8000-000000000000')[place]
    const denied = await clients.rep.ask(method, path, body)
    const missing = await clients.rep.ask(method, other?.[1] ?? '', body)
    expect([denied.status, denied.body], `${method} ${path}`).toEqual([404, missing.body])
  }
  expect((await clients.mate.get(`/opportunities/${ids.mate}`)).body).toMatchObject({
    version: 1,
    ownerId: people.mate.id,
  })
})

test('nobody makes a record for somebody beyond their reach, nor learns who that is', async () => {
  for (const ownerId of [people.mate.id, people.stranger.id, 'u-nobody']) {
    const made = await clients.rep.post('/opportunities', { name: 'x', ownerId })
    expect([made.status, made.body.errors]).toEqual([422, { ownerId: 'no_such_record' }])
  }
  const made = await clients.manager.post('/opportunities', { name: 'x', ownerId: people.mate.id })
  expect(made.status).toBe(201)
  await clients.manager.ask('DELETE', `/opportunities/${made.body.id}`)
})

test('who may not make a kind of record at all hears that there is no such thing, right or wrong the input', async () => {
  for (const body of [{ name: 'x' }, {}, { nmae: 1 }, []])
    for (const [person, path] of [
      ['support', '/opportunities'],
      ['finance', '/customers'],
      ['rep', '/users'],
      ['rep', '/stages'],
    ] as const)
      expect((await clients[person].post(path, body)).status, `${person} ${path}`).toBe(404)
})

test('support sees no amount and no probability: not in rows, sums, filters, orders or on the board', async () => {
  const { support } = clients
  const page = await support.get<Page>('/opportunities')
  const one = await support.get(`/opportunities/${ids.rep}`)
  for (const row of [...page.body.data, one.body])
    for (const hidden of ['amount', 'probability', 'forecastCategory']) expect(row).not.toHaveProperty(hidden)
  const asked: [Record<string, string>, string][] = [
    [{ sums: 'amount' }, 'sums'],
    [{ sort: '-amount' }, 'sort'],
    [{ filter: '{"field":"amount","op":"gte","value":0}' }, 'filter.field'],
    [{ filter: '{"not":{"field":"probability","op":"is","value":35}}' }, 'filter.not.field'],
  ]
  for (const [query, at] of asked) {
    const answer = await support.get('/opportunities', query)
    expect([answer.status, answer.body.errors], at).toEqual([422, { [at]: 'unknown_field' }])
  }
  const narrowed = await support.get('/board', { filter: '{"field":"amount","op":"is","value":70000}' })
  expect(narrowed.body.errors).toEqual({ 'filter.field': 'unknown_field' })
  const board = JSON.stringify((await support.get('/board')).body)
  expect(board).toContain('商机 rep')
  expect(board).not.toContain('70000')
  expect(board).not.toMatch(/"probability":35|"weighted"/)
  expect(JSON.stringify((await clients.rep.get('/board')).body)).toMatch(/"amount":70000.*"probability":35/)
})

test('without a good token there is nothing, and not even a word on what there might be', async () => {
  const strangers: Record<string, string>[] = [
    {},
    { authorization: 'Bearer ldu_wrong-wrong-wrong-wrong' },
    { authorization: 'Basic dTpw' },
    await bearerOf(store, 'rep', { revokedAt: 1 }),
  ]
  for (const headers of strangers)
    for (const path of ['/customers', '/no-such-records', `/opportunities/${ids.rep}`, '/board']) {
      const answer = await clientWith(headers).get(path)
      expect([answer.status, answer.body.code, answer.headers.get('www-authenticate')]).toEqual([
        401,
        'not_signed_in',
        'Bearer realm="Loudou"',
      ])
    }
})

test('a browser’s cookie reads anything of its own, and writes from our own pages only', async () => {
  const home = clientWith(await browserOf(store, 'rep'))
  expect((await home.post('/customers', { name: '自家' })).status).toBe(201)
  for (const origin of [null, 'null', 'https://evil.example']) {
    const away = clientWith(await browserOf(store, 'rep', origin))
    expect((await away.get('/customers')).status).toBe(200)
    for (const [method, path, body] of [
      ['POST', '/customers', { name: '外来' }],
      ['PATCH', `/opportunities/${ids.rep}`, { name: '外来' }],
      ['DELETE', `/opportunities/${ids.rep}`, undefined],
      ['POST', `/opportunities/${ids.rep}/move`, { stageId: stageIds.needs }],
    ] as const) {
      const answer = await away.ask(method, path, body)
      expect([answer.status, answer.body.code], `${method} ${path}`).toEqual([403, 'wrong_origin'])
    }
  }
  expect((await clients.rep.get(`/opportunities/${ids.rep}`)).body).toMatchObject({ version: 1 })
})
