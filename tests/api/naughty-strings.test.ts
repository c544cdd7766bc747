import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type Client, clientOf } from '../support/api'
import { serveFrom } from '../support/door'
import { freshStore } from '../support/store'
import { makeWorld } from '../support/world'

let rep: Client

beforeAll(async () => {
  const { store } = await freshStore()
  await makeWorld(store)
  serveFrom(store)
  rep = await clientOf(store, 'rep')
})

const root = resolve(import.meta.dirname, '../..')
const blns = resolve(root, process.env.LOUDOU_SAMPLES ?? '../shared/data', 'naughty/blns.json')
const sample = [
  '',
  ' ',
  '\t',
  'NULL',
  '‮evil',
  '﷽',
  '😀👩🏽',
  'a\u0301',
  "'; drop table customers; --",
  '<script>',
  '\u0007',
  '\r\n',
]

test('naughty strings are kept as they are in long text; in a line kept or refused by its field', async () => {
  const strings = existsSync(blns) ? (JSON.parse(readFileSync(blns, 'utf8')) as string[]) : sample
  const { id } = (await rep.post('/customers', { name: '字符串' })).body
  for (const text of strings) {
    const long = await rep.patch(`/customers/${id}`, { description: text })
    expect([long.status, long.body.description]).toEqual([200, text])
    const line = await rep.patch(`/customers/${id}`, { name: text, industry: text })
    if (line.status === 200) expect(line.body).toMatchObject({ name: text, industry: text })
    else
      expect(
        Object.keys(line.body.errors as object).every((field) => ['name', 'industry'].includes(field)),
      ).toBe(true)
  }
  expect((await rep.get(`/customers/${id}`)).body.description).toBe(strings.at(-1))
}, 120_000)
