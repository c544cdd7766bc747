import { beforeAll, expect, test } from 'vitest'
import { type Client, clientOf } from '../support/api'
import { serveFrom } from '../support/door'
import { naughtyStrings as strings } from '../support/naughty'
import { freshStore } from '../support/store'
import { makeWorld } from '../support/world'

let rep: Client

beforeAll(async () => {
  const { store } = await freshStore()
  await makeWorld(store)
  serveFrom(store)
  rep = await clientOf(store, 'rep')
})

test('naughty strings are kept as they are in long text; in a line kept or refused by its field', async () => {
  for (let at = 0; at < strings.length; at += 20) await Promise.all(strings.slice(at, at + 20).map(isKept))
}, 120_000)

async function isKept(text: string): Promise<void> {
  const all = { name: text, industry: text, description: text }
  const whole = await rep.post('/customers', all)
  if (whole.status !== 201) {
    expect([whole.status, whole.body.code]).toEqual([422, 'invalid_input'])
    for (const field of Object.keys(whole.body.errors as object))
      expect(field).toBeOneOf(['name', 'industry'])
  }
  const kept =
    whole.status === 201 ? whole : await rep.post('/customers', { name: '长文本', description: text })
  expect(kept.status).toBe(201)
  const { body } = await rep.get(`/customers/${kept.body.id}`)
  expect(body).toMatchObject(whole.status === 201 ? all : { description: text })
}
