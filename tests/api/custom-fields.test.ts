import { beforeAll, expect, test } from 'vitest'
import { bearerOf, browserOf, HOME, serveFrom } from '../support/door'
import { dispatch } from '../support/routes'
import { freshStore } from '../support/store'
import { makeWorld } from '../support/world'

type Json = Record<string, unknown>
let bearer: Record<string, string>
let cookie: Record<string, string>

beforeAll(async () => {
  const { store } = await freshStore()
  await makeWorld(store)
  serveFrom(store)
  bearer = await bearerOf(store, 'owner')
  cookie = await browserOf(store, 'owner')
})

/** Asks the API; these fields are in no document that was written before they were added. */
async function ask(method: string, path: string, body?: unknown, headers = bearer) {
  const sent = body === undefined ? null : JSON.stringify(body)
  const type: Record<string, string> = sent ? { 'content-type': 'application/json' } : {}
  const url = `${HOME}/api/v1${path}`
  const response = await dispatch(new Request(url, { method, headers: { ...headers, ...type }, body: sent }))
  return { status: response.status, body: (await response.json()) as Json & { data: Json[] } }
}

test('a field added through the API is one of the record from the next question on', async () => {
  const field = { record: 'customer', kind: 'choice', name: '保修等级', nameEn: 'Warranty grade' }
  const made = await ask('POST', '/custom-fields', field)
  expect(made).toMatchObject({ status: 201, body: { key: 'warrantyGrade' } })
  for (const [code, name] of [
    ['gold', '金牌'],
    ['silver', '银牌'],
  ])
    expect(await ask('POST', '/field-options', { fieldId: made.body.id, code, name })).toMatchObject({
      status: 201,
    })
  for (const [name, x_warrantyGrade] of [
    ['甲', 'gold'],
    ['乙', 'silver'],
    ['丙', null],
  ])
    expect(await ask('POST', '/customers', { name, x_warrantyGrade })).toMatchObject({
      status: 201,
      body: { x_warrantyGrade },
    })
  const filter = { field: 'x_warrantyGrade', op: 'in', value: ['gold'] }
  const found = await ask('GET', `/customers?filter=${encodeURIComponent(JSON.stringify(filter))}&count=true`)
  expect(found.body).toMatchObject({ total: 1, data: [{ name: '甲' }] })
  const sorted = await ask('GET', '/customers?sort=x_warrantyGrade')
  expect(sorted.body.data.map(({ name }) => name)).toEqual(['甲', '乙', '丙'])
  expect(await ask('POST', '/customers', { name: '丁', x_warrantyGrade: 'iron' })).toMatchObject({
    status: 422,
    body: { errors: { x_warrantyGrade: 'not_a_choice' } },
  })
})

test('the document tells a workspace’s fields to who shows a token, and to nobody else', async () => {
  const fieldsIn = async (headers: Record<string, string>) => {
    const { body } = await ask('GET', '/openapi.json', undefined, headers)
    const { schemas } = body.components as { schemas: Record<string, { properties: Json }> }
    return Object.keys(schemas.Customer?.properties ?? {}).filter((name) => name.startsWith('x_'))
  }
  expect(await fieldsIn({})).toEqual([])
  expect(await fieldsIn(cookie)).toEqual([])
  expect(await fieldsIn({ authorization: 'Bearer ldu_nobody_has_this_one' })).toEqual([])
  expect(await fieldsIn(bearer)).toEqual(['x_warrantyGrade'])
})

test('a key that is taken is refused by its field', async () => {
  const field = { record: 'customer', kind: 'text', name: '又一个', key: 'warrantyGrade' }
  expect(await ask('POST', '/custom-fields', field)).toMatchObject({ status: 409 })
})

test('several references come along as a list, and a page of part of a record holds custom fields too', async () => {
  const field = {
    record: 'customer',
    kind: 'references',
    refersTo: 'user',
    name: '协助人',
    nameEn: 'Helpers',
  }
  expect(await ask('POST', '/custom-fields', field)).toMatchObject({ status: 201, body: { key: 'helpers' } })
  const values = { name: '戊', x_helpers: ['u-rep', 'u-mate'] }
  const { body: made } = await ask('POST', '/customers', values)
  const one = await ask('GET', `/customers/${String(made.id)}?fields=x_helpers&expand=x_helpers,sourceId`)
  expect(one).toMatchObject({ status: 200, body: { id: made.id, x_helpers: ['u-rep', 'u-mate'] } })
  const { x_helpers, sourceId } = one.body.expanded as { x_helpers: Json[]; sourceId: null }
  expect([x_helpers.map(({ name }) => name).sort(), sourceId]).toEqual([['王敏', '赵强'], null])
  expect(Object.keys(one.body).sort()).toEqual(['expanded', 'id', 'version', 'x_helpers'])
})
