import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { customers, importMaps, importParts, type Store } from '@/db'
import { restingBytes } from '@/lib/outside/files/file-bytes'
import { filesFolder } from '@/lib/server/files/place'
import { workOfPeople } from '@/lib/server/jobs/long-work'
import { JobRunner } from '@/lib/server/jobs/runner'
import { type Body, type Client, clientOf } from '../support/api'
import { bearerOf, HOME, serveFrom } from '../support/door'
import { dispatch } from '../support/routes'
import { freshStore } from '../support/store'
import { makeWorld, type Person } from '../support/world'

let store: Store
let rep: Client

beforeEach(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  serveFrom(store)
  rep = await clientOf(store, 'rep')
})

interface Told extends Body {
  state: string
  counts: Record<string, number>
  columns: { name: string; samples: string[] }[]
  map: { columns: Record<string, string> }
  reasons: { column: string; problem: string; count: number; lines: { line: number; value: string }[] }[]
  kept: number
}

const FILE =
  '公司名称,电话,城市,等级\n华为技术,0755-28780808,深圳,A\n比亚迪,0755-89888888,深圳,最好\n宁德时代,,宁德,B\n'

async function send(
  text: string | Buffer,
  person: Person = 'rep',
  more: { record?: string; type?: string; length?: number } = {},
) {
  const { record = 'customers', type = 'text/csv', length } = more
  const headers = {
    ...(await bearerOf(store, person)),
    'content-type': type,
    ...(length ? { 'content-length': String(length) } : {}),
  }
  const url = `${HOME}/api/v1/imports?record=${record}&name=${encodeURIComponent('客户.csv')}`
  const response = await dispatch(
    new Request(url, { method: 'POST', headers, body: new Uint8Array(Buffer.from(text)) }),
  )
  return { status: response.status, body: (await response.json()) as Told & { code: string; title: string } }
}
const work = () => new JobRunner(store, workOfPeople).runDue()
const told = async (id: string) => (await rep.get<Told>(`/imports/${id}`)).body
const all = () => store.read((reader) => reader.select().from(customers))

test('a file is sent, matched, tried, run and taken back', async () => {
  const { status, body } = await send(FILE)
  expect(status).toBe(201)
  expect(body).toMatchObject({
    state: 'matching',
    record: 'customers',
    fileName: '客户.csv',
    sheets: [{ count: 3 }],
  })
  expect(body.map.columns).toEqual({ 公司名称: 'name', 电话: 'phone', 城市: 'city', 等级: 'level' })
  expect(body.columns[3]).toMatchObject({ name: '等级', samples: ['A', '最好', 'B'] })

  expect((await rep.post(`/imports/${body.id}/try`, { map: body.map })).status).toBe(202)
  await work()
  const tried = await told(body.id)
  expect(tried).toMatchObject({ state: 'checked', counts: { read: 3, created: 2, refused: 1 }, kept: 0 })
  expect(tried.reasons).toMatchObject([
    { column: '等级', problem: 'not_a_choice', count: 1, lines: [{ line: 3, value: '最好' }] },
  ])
  expect(await all()).toEqual([])

  await rep.post(`/imports/${body.id}/run`, { map: body.map })
  await work()
  expect(await told(body.id)).toMatchObject({ state: 'done', counts: { created: 2, refused: 1 }, kept: 1 })
  expect((await all()).map(({ name }) => name).sort()).toEqual(['华为技术', '宁德时代'].sort())
  expect(await store.read((reader) => reader.select().from(importParts))).toEqual([])

  const refused = await dispatch(
    new Request(`${HOME}/api/v1/imports/${body.id}/refused`, {
      headers: { ...(await bearerOf(store, 'rep')), 'accept-language': 'zh-CN' },
    }),
  )
  expect((await refused.text()).split('\r\n').slice(0, 2)).toEqual([
    '公司名称,电话,城市,等级,未导入的原因,文件中的行号',
    '比亚迪,0755-89888888,深圳,最好,等级: 请从给出的选项中选择。,3',
  ])

  expect((await rep.post(`/imports/${body.id}/undo`)).body).toMatchObject({ changed: 2 })
  expect(await told(body.id)).toMatchObject({ state: 'undone' })
  expect((await all()).every(({ deletedAt }) => deletedAt !== null)).toBe(true)
})

test('how a file was matched is remembered for the same columns, and the same file again changes nothing', async () => {
  const first = (await send(FILE)).body
  const map = { ...first.map, aliases: { 等级: { 最好: 'A' } } }
  await rep.post(`/imports/${first.id}/run`, { map })
  await work()
  const again = (await send(FILE)).body
  expect(again.map).toMatchObject(map)
  await rep.post(`/imports/${again.id}/run`, { map: again.map })
  await work()
  expect(await told(again.id)).toMatchObject({ counts: { created: 0, updated: 0, unchanged: 3 } })
  const others = (await send(FILE, 'mate')).body
  expect(others.map).not.toMatchObject(map)
  expect(await store.read((reader) => reader.select().from(importMaps))).toHaveLength(1)
})

test('an import is its sender’s: others learn nothing, and who may make none sends none', async () => {
  const { id, map } = (await send(FILE)).body
  const mate = await clientOf(store, 'mate')
  expect((await mate.get(`/imports/${id}`)).status).toBe(404)
  expect((await mate.post(`/imports/${id}/run`, { map })).status).toBe(404)
  expect((await mate.get(`/imports/${id}/refused`)).status).toBe(404)
  expect((await mate.get<{ data: unknown[] }>('/imports')).body.data).toEqual([])
  const admin = await clientOf(store, 'admin')
  expect((await admin.get<{ data: unknown[] }>('/imports')).body.data).toHaveLength(1)
  expect((await admin.post(`/imports/${id}/run`, { map })).status).toBe(404)
  expect((await send(FILE, 'finance')).status).toBe(404)
  expect((await send(FILE, 'rep', { record: 'sources' })).status).toBe(404)
})

test('what is no table is refused with the reason, and nothing of it is kept', async () => {
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  const refusedAs = async (bytes: string | Buffer) => {
    const { status, body } = await send(bytes)
    return [status, body.code, (body.details as { problem: string }).problem]
  }
  expect(await refusedAs(old)).toEqual([422, 'file_unreadable', 'workbook_old'])
  expect(await refusedAs(Buffer.from('504b0304ffffffff', 'hex'))).toEqual([
    422,
    'file_unreadable',
    'workbook_broken',
  ])
  expect(await refusedAs('a,b\n"never closed,1\n')).toEqual([422, 'file_unreadable', 'csv_not_closed'])
  expect(await refusedAs('')).toEqual([422, 'file_unreadable', 'csv_empty'])
  expect((await send('a\n1\n', 'rep', { length: 999 })).body.code).toBe('malformed_body')
  expect((await rep.get<{ data: unknown[] }>('/imports')).body.data).toEqual([])
  const left: unknown[] = []
  for await (const each of restingBytes(filesFolder(), Infinity)) left.push(each)
  expect(left).toEqual([])
})

test('what was pasted is a file too: cells with line breaks, rows that end early', async () => {
  const text = '名称\t备注\t城市\n华为\t"两行\n的""备注"""\t深圳\n比亚迪\n'
  const { body } = await send(text, 'rep', { type: 'text/tab-separated-values' })
  await rep.post(`/imports/${body.id}/run`, { map: body.map })
  await work()
  const [row] = await store.read((reader) =>
    reader.select().from(customers).where(eq(customers.name, '华为')),
  )
  expect(row).toMatchObject({ description: '两行\n的"备注"', city: '深圳' })
  expect(await all()).toHaveLength(2)
})

test('a map that does not fit is refused before anything begins, and what has run does not run again', async () => {
  const { id, map } = (await send(FILE)).body
  const twice = await rep.post(`/imports/${id}/run`, { map: { columns: { 公司名称: 'name', 城市: 'name' } } })
  expect(twice.body).toMatchObject({ code: 'map_unfit', details: { problem: 'field_twice', what: 'name' } })
  expect((await rep.post(`/imports/${id}/run`, { map: { nonsense: 1 } })).body).toMatchObject({
    code: 'map_unfit',
  })
  await rep.post(`/imports/${id}/run`, { map })
  expect((await rep.post(`/imports/${id}/run`, { map })).body.code).toBe('not_as_it_stands')
  await work()
  expect((await rep.post(`/imports/${id}/try`, { map })).body.code).toBe('not_as_it_stands')
})
